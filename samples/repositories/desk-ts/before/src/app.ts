import express from 'express';
import { AgentController, TicketController } from '@/controllers';
import { AgentRepository, TicketRepository } from '@/repositories';
import { handleError } from './middleware/handlers';
import { apiRoutes } from './routes';
import adminRoutes from './routes/admin';
import { AssignmentService, TicketService } from './services';

/** Builds the application; tests pass repositories of their own. */
export default function createApp(
  tickets: TicketRepository = new TicketRepository(),
  agents: AgentRepository = new AgentRepository(),
): express.Express {
  const assignment = new AssignmentService(agents, tickets);
  const service = new TicketService(tickets, assignment);

  const app = express();
  app.use(express.json());
  app.get('/healthz', (_req, res) => {
    res.json({ ok: true });
  });
  app.use(
    '/api',
    apiRoutes(new TicketController(service, assignment), new AgentController(agents, tickets)),
  );
  app.use('/admin', adminRoutes);
  app.use(handleError);
  return app;
}
