export { AssignmentService } from './AssignmentService';
export { TicketService } from './TicketService';
export * from './sla';
