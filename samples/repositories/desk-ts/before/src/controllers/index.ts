export { AgentController } from './AgentController';
export { TicketController } from './TicketController';
