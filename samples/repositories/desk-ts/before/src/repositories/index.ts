export { AgentRepository } from './AgentRepository';
export { TicketRepository } from './TicketRepository';
