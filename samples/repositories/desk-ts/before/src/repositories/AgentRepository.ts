import type { Knex } from 'knex';
import { db } from '@/db';
import type { Agent } from '@/models/agent';

/** Agents in the database. */
export class AgentRepository {
  constructor(private readonly knex: Knex = db) {}

  async all(): Promise<Agent[]> {
    return this.knex('agents').select('id', 'name', 'email', 'role').orderBy('id');
  }

  async find(id: number): Promise<Agent | undefined> {
    return this.knex('agents').where({ id }).first();
  }

  /** How many open tickets an agent has. */
  async load(id: number): Promise<number> {
    const [{ count }] = await this.knex('tickets')
      .where({ agent_id: id, status: 'open' })
      .count('* as count');
    return Number(count);
  }
}
