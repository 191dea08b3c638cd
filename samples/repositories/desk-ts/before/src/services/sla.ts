import type { Priority, Ticket } from '@/models/ticket';
import { addWorkingHours } from './calendar';

const hours: Record<Priority, number> = { low: 40, normal: 16, urgent: 4 };

/** Working hours in a day; the calendar counts with it too. */
export const HOURS_A_DAY = 8;

/** When an answer is due: for a ticket, or for a priority and the time of opening. */
export function dueAt(ticket: Ticket): Date;
export function dueAt(priority: Priority, openedAt: Date): Date;
export function dueAt(subject: Ticket | Priority, openedAt?: Date): Date {
  if (typeof subject === 'string') {
    return addWorkingHours(openedAt ?? new Date(), hours[subject]);
  }
  return addWorkingHours(subject.openedAt, hours[subject.priority]);
}

/** Whether a ticket should have been answered by now. */
export const isOverdue = (ticket: Ticket, now = new Date()): boolean => dueAt(ticket) < now;
