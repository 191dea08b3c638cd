import { CronJob } from 'cron'
import { addJob } from './crons.js'
import { prune, remind } from './work.js'

CronJob.from({ cronTime: '0 4 * * *', onTick: prune, start: true })
await addJob({
  name: 'desk:remind',
  cronTime: process.env.REMIND_AT,
  onTick: async () => {
    await remind()
  },
})
// What is taken apart is no job.
export function take({ name, cronTime, onTick }) {
  return { name, cronTime, onTick }
}
