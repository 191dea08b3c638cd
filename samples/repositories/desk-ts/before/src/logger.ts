import { config } from './config';

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];

function write(level: Level, message: string, fields: object = {}): void {
  if (levels.indexOf(level) < levels.indexOf(config.logLevel as Level)) return;
  console.log(JSON.stringify(Object.assign({ level, message }, fields)));
}

export const logger = {
  debug: (message: string, fields?: object) => write('debug', message, fields),
  info: (message: string, fields?: object) => write('info', message, fields),
  warn: (message: string, fields?: object) => write('warn', message, fields),
  error: (message: string, fields?: object) => write('error', message, fields),
};
