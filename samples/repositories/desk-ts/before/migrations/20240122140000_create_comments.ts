import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('comments', (table) => {
    table.increments('id');
    table.integer('ticket_id').notNullable().references('tickets.id').onDelete('CASCADE');
    table.string('author').notNullable();
    table.text('body').notNullable();
    table.timestamp('written_at').notNullable().defaultTo(knex.fn.now());
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('comments');
}
