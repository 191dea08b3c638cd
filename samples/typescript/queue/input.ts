// Queues, consumers, schedules and commands.
import { Queue, Worker } from 'bullmq';
import cron from 'node-cron';
import { Command } from 'commander';

export const mails = new Queue<Mail>('mails', { connection });
export const mailQueue = mails;

export function start(): Worker<Mail> {
  cron.schedule('*/5 * * * *', expire);
  cron.schedule(process.env.SWEEP ?? '0 0 * * *', sweep);
  return new Worker<Mail>('mails', send, { connection });
}

export const enqueue = (mail: Mail) => mailQueue.add('send', mail, { attempts: 3 });

const program = new Command();
program
  .command('send <address>')
  .description('sends one mail')
  .option('-d, --dry-run', 'only print')
  .action(sendOne);
