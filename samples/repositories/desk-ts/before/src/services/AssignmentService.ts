import { ConflictError } from '@/errors';
import { flagOn, flags } from '@/flags';
import { logger } from '@/logger';
import type { Agent } from '@/models/agent';
import type { Ticket } from '@/models/ticket';
import type { AgentRepository, TicketRepository } from '@/repositories';

/** Decides who answers which ticket. */
export class AssignmentService {
  private lastAssigned?: number;

  constructor(
    private readonly agents: AgentRepository,
    private readonly tickets: TicketRepository,
  ) {}

  /**
   * Gives a ticket to an agent: the one named, or else the one with the fewest open tickets.
   * Throws `ConflictError` if nobody can take it.
   */
  async assign(ticket: Ticket, agentId?: number): Promise<Agent> {
    const agent =
      agentId === undefined ? await this.leastBusy(ticket) : await this.agents.find(agentId);
    if (!agent) {
      logger.warn('assign() found nobody', { ticket: ticket.id });
      throw new ConflictError('nobody can take this ticket');
    }
    await this.tickets.setAgent(ticket.id, agent.id);
    this.lastAssigned = agent.id;
    logger.info(`ticket ${ticket.id} goes to ${this.describe(agent)}`);
    return agent;
  }

  private async leastBusy(ticket: Ticket): Promise<Agent | undefined> {
    let best: Agent | undefined;
    let fewest = Infinity;
    for (const agent of await this.agents.all()) {
      const load = (await this.agents.load(agent.id)) + this.handicap(agent, ticket);
      if (load < fewest) {
        [best, fewest] = [agent, load];
      }
    }
    return best;
  }

  private handicap(agent: Agent, ticket: Ticket): number {
    if (!flagOn(flags.weightedAssignment)) return 0;
    const again = agent.id === this.lastAssigned ? 1 : 0;
    return agent.role === 'lead' && ticket.priority !== 'urgent' ? again + 5 : again;
  }

  private describe(agent: Agent): string {
    return `${agent.name} <${agent.email}>`;
  }
}
