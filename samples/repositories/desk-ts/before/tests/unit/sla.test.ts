import { expect, test } from 'vitest';
import { dueAt, isOverdue } from '@/services/sla';
import { aTicket } from '../fakes';

test('urgent tickets are due the next working day', () => {
  const friday = new Date('2024-03-08T09:00:00Z');
  expect(dueAt('urgent', friday)).toEqual(new Date('2024-03-11T09:00:00Z'));
});

test.each([
  ['2024-03-06T08:59:00Z', false],
  ['2024-03-06T09:01:00Z', true],
])('a normal ticket from Monday at %s', (now, late) => {
  expect(isOverdue(aTicket(), new Date(now))).toBe(late);
});
