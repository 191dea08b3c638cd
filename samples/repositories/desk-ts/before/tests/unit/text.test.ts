import { expect, it } from 'vitest';
import { fill, ownWords } from '@/services/text';

it('drops quoted lines and commands', () => {
  expect(ownWords('Still dark.\n> Is it on?\n/assign(ada)')).toBe('Still dark.');
});

it('fills placeholders', () => {
  expect(fill(`{{'who'}} has {{what}}`, { who: 'Ada' })).toBe('Ada has {{what}}');
});
