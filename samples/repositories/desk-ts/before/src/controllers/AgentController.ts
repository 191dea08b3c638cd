import type { Request, Response } from 'express';
import { NotFoundError } from '@/errors';
import type { AgentRepository, TicketRepository } from '@/repositories';

/** Agents over HTTP. */
export class AgentController {
  constructor(
    private readonly agents: AgentRepository,
    private readonly tickets: TicketRepository,
  ) {
    this.assign = this.assign.bind(this);
  }

  list = async (_req: Request, res: Response) => {
    res.json(await this.agents.all());
  };

  /** Hands an agent a ticket without asking anybody. */
  async assign(req: Request, res: Response) {
    const agent = await this.agents.find(Number(req.params.id));
    if (!agent) throw new NotFoundError(`agent ${req.params.id}`);
    await this.tickets.setAgent(req.body.ticketId, agent.id);
    res.status(204).end();
  }
}
