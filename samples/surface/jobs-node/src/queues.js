import Queue from 'bull'
import PgBoss from 'pg-boss'
import { Inngest } from 'inngest'
import { send } from './work.js'

const mailQueue = new Queue('mail')
mailQueue.process(5, send)
mailQueue.process('welcome', send)
mailQueue.add({ to: 'a' })

const boss = new PgBoss('postgres://')
await boss.work('invoices', { batchSize: 2 }, send)
await boss.send('invoices', {})

export const welcome = new Inngest({ id: 'desk' }).createFunction({ id: 'welcome-member' }, { event: 'member/new' }, send)
