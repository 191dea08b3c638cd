// Queries, tables, and prose that looks like SQL.
const knex = require('knex')(require('./knexfile'));

const all = () => knex('orders').where({ open: true });
const one = (id) => db.query('SELECT id, total FROM orders WHERE id = $1', [id]);
const add = (row) => db.query(`
  INSERT INTO order_lines (order_id, sku)
  VALUES ($1, $2)`, row);
const search = (words) => db.query(`SELECT * FROM orders WHERE note LIKE '%${words}%'`);
const sorted = (column) => db.query('SELECT * FROM orders ORDER BY ' + column);
const lower = () => db.query('select sku, count(*) from order_lines group by sku');
const quoted = () => db.query('DELETE FROM "carts" WHERE stale');

exports.up = () => knex.schema.createTable('refunds', (t) => t.increments());
exports.down = () => knex.schema.dropTable('refunds');

log('SELECT one FROM the list below');
log('select a user from the list');
log('UPDATE your settings');
const help = 'delete from the cart what you do not want';
const safe = sql`SELECT id FROM orders WHERE id = ${1}`;

const Crate = sequelize.define('Crate', { label: DataTypes.STRING }, { paranoid: true });
const Person = sequelize.define('Person', columns);
const Label = sequelize.define('Label', { text: DataTypes.STRING }, { tableName: 'crate_labels' });
const Fixed = sequelize.define('Fixed', {}, { freezeTableName: true });
const Unknown = sequelize.define('Unknown', {}, options);
