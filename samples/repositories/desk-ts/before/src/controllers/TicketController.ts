import type { Request, Response } from 'express';
import type { AssignmentService, TicketService } from '@/services';

/** Tickets over HTTP. */
export class TicketController {
  constructor(
    private readonly tickets: TicketService,
    private readonly assignment?: AssignmentService,
  ) {}

  list = async (req: Request, res: Response) => {
    res.json(await this.tickets.list(req.query.q as string | undefined));
  };

  show = async (req: Request, res: Response) => {
    res.json(await this.tickets.get(Number(req.params.id)));
  };

  create = async (req: Request, res: Response) => {
    res.status(201).json(await this.tickets.create(req.body));
  };

  comments = async (req: Request, res: Response) => {
    res.json(await this.tickets.comments(Number(req.params.id)));
  };

  /** Adds a comment in the name of the agent who is logged in. */
  comment = async (req: Request, res: Response) => {
    const author = `agent ${res.locals.agent.id}`;
    const comment = await this.tickets.addComment(Number(req.params.id), author, req.body.body);
    res.status(201).json(comment);
  };

  /** Gives a ticket to the agent named in the body, or to whoever is least busy. */
  reassign = async (req: Request, res: Response) => {
    const ticket = await this.tickets.get(Number(req.params.id));
    const agent = await this.assignment?.assign(ticket, req.body.agentId);
    res.json({ ticket: ticket.id, agent });
  };
}
