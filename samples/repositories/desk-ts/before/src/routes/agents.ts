import { Router } from 'express';
import type { AgentController } from '@/controllers';
import { authenticate } from '@/middleware/authenticate';
import { wrap } from '@/middleware/handlers';

/** Mounted under /api/agents. */
export function agentRoutes(controller: AgentController): Router {
  const router = Router();
  router.get('/', authenticate, wrap(controller.list));
  router.post('/:id/assign', wrap(controller.assign));
  return router;
}
