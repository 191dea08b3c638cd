// Gives all open tickets of one agent to another: node scripts/reassign.js FROM TO
import pg from 'pg';

const [from, to] = process.argv.slice(2).map(Number);

async function reassign(client, from, to) {
  const result = await client.query(
    "UPDATE tickets SET agent_id = $2 WHERE agent_id = $1 AND status <> 'closed'",
    [from, to],
  );
  return result.rowCount;
}

const LOCAL = 'postgres://desk:canary-script-password@localhost:5432/desk';
const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? LOCAL });
await client.connect();
try {
  console.log(`${await reassign(client, from, to)} tickets moved`);
} finally {
  await client.end();
}
