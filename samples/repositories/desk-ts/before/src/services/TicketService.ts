import { NotFoundError } from '@/errors';
import { queueMail } from '@/jobs/queue';
import type { Comment, NewTicket, Ticket } from '@/models/ticket';
import type { TicketRepository } from '@/repositories';
import type { AssignmentService } from './AssignmentService';
import { dueAt } from './sla';
import { ownWords, shorten } from './text';

/** What can be done with tickets. */
export class TicketService {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly assignment: AssignmentService,
  ) {}

  /** The ticket with that number; throws `NotFoundError`. */
  async get(id: number): Promise<Ticket> {
    const ticket = await this.tickets.find(id);
    if (!ticket) throw new NotFoundError(`ticket ${id}`);
    return ticket;
  }

  /** Opens a ticket, finds it an agent and confirms it by mail. */
  async create(request: NewTicket): Promise<Ticket> {
    const ticket = await this.tickets.insert({ ...request, body: ownWords(request.body) });
    const agent = await this.assignment.assign(ticket);
    await queueMail({
      to: ticket.customerEmail,
      subject: shorten(ticket.subject),
      ticket: ticket.id,
      note: `${agent.name} answers by ${dueAt(ticket).toISOString()}`,
    });
    return Object.assign(ticket, { agent });
  }

  list(words?: string): Promise<Ticket[]> {
    return words ? this.tickets.search(words) : this.tickets.open();
  }

  async comments(id: number): Promise<Comment[]> {
    const ticket = await this.get(id);
    return this.tickets.comments(ticket.id);
  }

  /** Adds a comment to a ticket and mails it to the customer. */
  async addComment(id: number, author: string, body: string): Promise<Comment> {
    const ticket = await this.get(id);
    const comment = await this.tickets.addComment(ticket.id, author, ownWords(body));
    await queueMail({
      to: ticket.customerEmail,
      subject: `Re: ${shorten(ticket.subject)}`,
      ticket: ticket.id,
      note: comment.body,
    });
    return comment;
  }
}
