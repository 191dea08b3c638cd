import type { Ticket } from './ticket';

/** Someone who answers tickets. */
export interface Agent {
  id: number;
  name: string;
  email: string;
  role: 'agent' | 'lead';
  tickets?: Ticket[];
}
