/** Reads a variable that the service cannot do without. */
function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} must be set`);
  }
  return value;
}

const { LOG_LEVEL = 'info' } = process.env;

/** Every setting of the service, read once from the environment. */
export const config = {
  port: Number(process.env.PORT ?? '3000'),
  databaseUrl: required('DATABASE_URL'),
  sessionSecret: required('SESSION_SECRET'),
  redisUrl: process.env['REDIS_URL'] || 'redis://localhost:6379',
  mailUrl: process.env.MAIL_URL ?? 'https://mail.example.com/send',
  pagerUrl: process.env.PAGER_URL,
  logLevel: LOG_LEVEL,
};
