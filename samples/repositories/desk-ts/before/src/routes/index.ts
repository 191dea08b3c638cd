import { Router } from 'express';
import type { AgentController, TicketController } from '@/controllers';
import { authenticate } from '@/middleware/authenticate';
import { agentRoutes } from './agents';
import { ticketRoutes } from './tickets';

/** Everything under /api. */
export function apiRoutes(tickets: TicketController, agents: AgentController): Router {
  const router = Router();
  router.use('/tickets', authenticate, ticketRoutes(tickets));
  router.use('/agents', agentRoutes(agents));
  return router;
}
