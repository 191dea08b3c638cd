import { z } from 'zod';
import type { Agent } from './agent';

export const priorities = ['low', 'normal', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** A customer's question and where it stands. */
export interface Ticket {
  id: number;
  subject: string;
  body: string;
  customerEmail: string;
  status: 'open' | 'closed';
  priority: Priority;
  openedAt: Date;
  agent?: Agent;
}

export interface Comment {
  id: number;
  ticketId: number;
  author: string;
  body: string;
}

/** What a client sends to open a ticket. */
export const newTicketSchema = z.object({
  subject: z.string().min(3).max(200),
  body: z.string().min(1),
  customerEmail: z.string().email(),
  priority: z.enum(priorities).default('normal'),
});
export type NewTicket = z.infer<typeof newTicketSchema>;

export const newCommentSchema = z.object({ body: z.string().min(1).max(10_000) });
