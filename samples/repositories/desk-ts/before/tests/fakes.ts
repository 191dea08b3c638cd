import type { Agent } from '@/models/agent';
import type { Comment, NewTicket, Ticket } from '@/models/ticket';
import type { AgentRepository, TicketRepository } from '@/repositories';

export const ada: Agent = { id: 1, name: 'Ada', email: 'ada@example.com', role: 'agent' };
export const bob: Agent = { id: 2, name: 'Bob', email: 'bob@example.com', role: 'lead' };

export const aTicket = (changes: Partial<Ticket> = {}): Ticket =>
  Object.assign(
    {
      id: 1,
      subject: 'The lamp is dark',
      body: 'It was bright yesterday.',
      customerEmail: 'eve@example.com',
      status: 'open',
      priority: 'normal',
      openedAt: new Date('2024-03-04T09:00:00Z'),
    } satisfies Ticket,
    changes,
  );

/** Agents who live in memory, with the number of open tickets each has. */
export function fakeAgents(loads: Map<Agent, number>): AgentRepository {
  const all = [...loads.keys()];
  return {
    all: async () => all,
    find: async (id: number) => all.find((agent) => agent.id === id),
    load: async (id: number) => loads.get(all.find((agent) => agent.id === id)!) ?? 0,
  } as unknown as AgentRepository;
}

/** Tickets that live in memory. */
export function fakeTickets(tickets: Ticket[] = []): TicketRepository {
  const comments: Comment[] = [];
  return {
    find: async (id: number) => tickets.find((ticket) => ticket.id === id),
    open: async () => tickets,
    insert: async (request: NewTicket) => {
      const ticket = aTicket({ ...request, id: tickets.length + 1 });
      tickets.push(ticket);
      return ticket;
    },
    setAgent: async () => undefined,
    comments: async () => comments,
    addComment: async (ticketId: number, author: string, body: string) => {
      comments.push({ id: comments.length + 1, ticketId, author, body });
      return comments.at(-1);
    },
  } as unknown as TicketRepository;
}
