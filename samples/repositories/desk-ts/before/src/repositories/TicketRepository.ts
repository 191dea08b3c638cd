import type { Knex } from 'knex';
import { db } from '@/db';
import type { Comment, NewTicket, Ticket } from '@/models/ticket';

/** Tickets and their comments in the database. */
export class TicketRepository {
  constructor(private readonly knex: Knex = db) {}

  /** The ticket with that number, or undefined. */
  async find(id: number): Promise<Ticket | undefined> {
    const row = await this.knex('tickets').where({ id }).first();
    return row && this.fromRow(row);
  }

  async open(): Promise<Ticket[]> {
    const rows = await this.knex('tickets').where({ status: 'open' }).orderBy('opened_at');
    return rows.map((row) => this.fromRow(row));
  }

  async insert(ticket: NewTicket): Promise<Ticket> {
    const [row] = await this.knex('tickets')
      .insert({
        subject: ticket.subject,
        body: ticket.body,
        customer_email: ticket.customerEmail,
        priority: ticket.priority,
      })
      .returning('*');
    return this.fromRow(row);
  }

  async setAgent(id: number, agentId: number): Promise<void> {
    await this.knex('tickets').where({ id }).update({ agent_id: agentId });
  }

  /** The comments of a ticket, oldest first. */
  async comments(ticketId: number): Promise<Comment[]> {
    const rows = await this.knex('comments').where({ ticket_id: ticketId }).orderBy('id');
    return rows.map((row) => ({ id: row.id, ticketId, author: row.author, body: row.body }));
  }

  async addComment(ticketId: number, author: string, body: string): Promise<Comment> {
    const [row] = await this.knex('comments')
      .insert({ ticket_id: ticketId, author, body })
      .returning('*');
    return { id: row.id, ticketId, author, body };
  }

  /** Tickets whose subject contains the words. */
  async search(words: string): Promise<Ticket[]> {
    const { rows } = await this.knex.raw(
      `SELECT * FROM tickets WHERE subject ILIKE '%${words}%' ORDER BY id`,
    );
    return rows.map((row: any) => this.fromRow(row));
  }

  private fromRow(row: any): Ticket {
    return {
      id: row.id,
      subject: row.subject,
      body: row.body,
      customerEmail: row.customer_email,
      status: row.status,
      priority: row.priority,
      openedAt: row.opened_at,
    };
  }
}
