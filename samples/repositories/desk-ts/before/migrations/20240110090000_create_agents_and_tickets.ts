import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('agents', (table) => {
    table.increments('id');
    table.string('name').notNullable();
    table.string('email').notNullable().unique();
    table.string('role').notNullable().defaultTo('agent');
  });
  await knex.schema.createTable('tickets', (table) => {
    table.increments('id');
    table.string('subject').notNullable();
    table.text('body').notNullable();
    table.string('customer_email').notNullable();
    table.string('status').notNullable().defaultTo('open');
    table.integer('agent_id').references('agents.id');
    table.timestamp('opened_at').notNullable().defaultTo(knex.fn.now());
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('tickets');
  await knex.schema.dropTable('agents');
}
