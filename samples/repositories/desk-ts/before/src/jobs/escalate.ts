import { config } from '@/config';
import { flagOn, flags } from '@/flags';
import { logger } from '@/logger';
import { AgentRepository, TicketRepository } from '@/repositories';
import { AssignmentService, dueAt as deadline, isOverdue } from '@/services';

/** Gives overdue tickets that nobody has answered to somebody else. */
export async function escalate(): Promise<number> {
  const tickets = new TicketRepository();
  const assignment = new AssignmentService(new AgentRepository(), tickets);
  const late = (await tickets.open()).filter((ticket) => isOverdue(ticket));

  let moved = 0;
  for (const ticket of late) {
    const comments = await tickets.comments(ticket.id);
    if (comments.length > 0) continue;
    const agent = await assignment.assign(ticket);
    moved += 1;
    logger.warn(`ticket ${ticket.id} was due ${deadline(ticket).toISOString()}`);
    if (flagOn(flags.escalateToPager) && config.pagerUrl) {
      await fetch(config.pagerUrl, {
        method: 'POST',
        body: JSON.stringify({ ticket: ticket.id, agent: agent.email }),
      });
    }
  }
  return moved;
}
