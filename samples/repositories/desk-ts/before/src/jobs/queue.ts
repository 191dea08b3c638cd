import { Queue } from 'bullmq';
import { config } from '@/config';

/** Something to be sent to a customer. */
export interface Mail {
  to: string;
  subject: string;
  ticket: number;
  note: string;
}

export const mailQueue = new Queue<Mail>('mail', { connection: { url: config.redisUrl } });

/** Puts a mail in the queue; it is tried three times. */
export async function queueMail(mail: Mail): Promise<void> {
  await mailQueue.add('send', mail, { attempts: 3 });
}
