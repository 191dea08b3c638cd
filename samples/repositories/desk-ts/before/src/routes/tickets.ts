import { Router } from 'express';
import type { TicketController } from '@/controllers';
import { requireRole } from '@/middleware/authenticate';
import { wrap } from '@/middleware/handlers';
import { validate } from '@/middleware/validate';
import { newCommentSchema, newTicketSchema } from '@/models/ticket';

/** Mounted under /api/tickets, behind `authenticate`. */
export function ticketRoutes(controller: TicketController): Router {
  const router = Router();

  router.get('/', wrap(controller.list));
  router.post('/', validate(newTicketSchema), wrap(controller.create));
  router.get('/:id', wrap(controller.show));
  router
    .route('/:id/comments')
    .get(wrap(controller.comments))
    .post(validate(newCommentSchema), wrap(controller.comment));
  router.post('/:id/reassign', requireRole('lead'), wrap(controller.reassign));

  return router;
}
