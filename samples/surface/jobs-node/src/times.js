import cron, { schedule } from 'node-cron'
import { scheduleJob } from 'node-schedule'
import { AsyncTask } from 'toad-scheduler'
import { prune, remind } from './work.js'

cron.schedule('0 3 * * *', prune)
cron.schedule(process.env.REMIND_AT, async () => {
  await remind()
})
schedule('*/5 * * * *', remind)
scheduleJob('weekly', '0 9 * * 1', prune)
export const sweep = new AsyncTask('sweep', () => prune())

// A plan of one's own is no schedule.
plan.schedule(prune, 3)
