import cron from 'node-cron';
import { escalate } from './escalate';
import { startMailWorker } from './mail';

startMailWorker();
cron.schedule('*/10 * * * *', escalate);
