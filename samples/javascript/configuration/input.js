// Configuration that is read, with and without a default, and what is only written or mentioned.
const config = require('config');

const { LOG_LEVEL = 'info', REGION: region, HOME } = process.env;
const port = Number(process.env.PORT) || 8080;
const url = process.env['DATABASE_URL'];
const token = process.env.API_TOKEN ?? '';
const either = process.env.FIRST || process.env.SECOND;
const host = config.get('db.host');
const secret = required('SESSION_SECRET');

process.env.TZ = 'UTC';
delete process.env.OLD;
const dynamic = process.env[region];
const text = 'process.env.IN_TEXT';
// process.env.IN_COMMENT

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set`);
  return value;
}

if (unleash.isEnabled('new-checkout')) start(port, url, token, either, host, secret);
