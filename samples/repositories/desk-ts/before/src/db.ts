import createKnex from 'knex';
import { config } from './config';

/** The connection pool every repository uses unless it is given another. */
export const db = createKnex({ client: 'pg', connection: config.databaseUrl });
