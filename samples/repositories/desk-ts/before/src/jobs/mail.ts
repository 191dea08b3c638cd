import { Worker } from 'bullmq';
import type { Job } from 'bullmq';
import { renderToStaticMarkup } from 'react-dom/server';
import { config } from '@/config';
import { logger } from '@/logger';
import TicketEmail from '@/views/TicketEmail';
import type { Mail } from './queue';

/** Sends one mail from the queue. */
export async function sendMail(job: Job<Mail>): Promise<void> {
  const html = renderToStaticMarkup(TicketEmail(job.data));
  const response = await fetch(config.mailUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: job.data.to, subject: job.data.subject, html }),
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) {
    throw new Error(`mail service answered ${response.status}`);
  }
}

export function startMailWorker(): Worker<Mail> {
  const worker = new Worker<Mail>('mail', sendMail, { connection: { url: config.redisUrl } });
  worker.on('failed', (job, error) => {
    logger.error('mail failed', { ticket: job?.data.ticket, error: error.message });
  });
  return worker;
}
