import { describe, expect, it, vi } from 'vitest';
import { ConflictError } from '@/errors';
import { AssignmentService } from '@/services/AssignmentService';
import { ada, aTicket, bob, fakeAgents, fakeTickets } from '../fakes';

describe('assign', () => {
  it('finds the agent with the fewest open tickets', async () => {
    const tickets = fakeTickets();
    const setAgent = vi.spyOn(tickets, 'setAgent');
    const service = new AssignmentService(fakeAgents(new Map([[ada, 3], [bob, 1]])), tickets);

    expect(await service.assign(aTicket())).toBe(bob);
    expect(setAgent).toHaveBeenCalledWith(1, bob.id);
  });

  it('takes the agent it is told to', async () => {
    const service = new AssignmentService(fakeAgents(new Map([[ada, 3], [bob, 1]])), fakeTickets());
    expect(await service.assign(aTicket(), ada.id)).toBe(ada);
  });

  it('fails when nobody is there', async () => {
    const service = new AssignmentService(fakeAgents(new Map()), fakeTickets());
    await expect(service.assign(aTicket())).rejects.toThrow(ConflictError);
  });
});
