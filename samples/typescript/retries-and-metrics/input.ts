import { captureException } from '@sentry/node'
import { defineEntity } from '@mikro-orm/core'
import got from 'got'
import pRetry from 'p-retry'

export const Tag = defineEntity({ name: 'Tag', tableName: 'tags', properties: {} })

export async function up(db: Kysely<DB>) {
  await db.schema.createTable('person').addColumn('id', 'integer').execute()
  await db.schema.alterTable('pet').addColumn('age', 'integer').execute()
}

export async function load(db: Kysely<DB>) {
  await db.insertInto('pet').values({ name: 'a' }).execute()
  await db.deleteFrom('toy').execute()
  grid.addColumn('width', 3)
  return db.selectFrom('person as p').selectAll().execute()
}

export async function page(url: string) {
  try {
    return await pRetry(() => fetch(url), { retries: 3 })
  } catch (error) {
    captureException(error)
    failedTotal.inc()
    pointer.inc()
    meter.createCounter('failed')
  }
}

export const client = got.extend({ retry: { limit: 3 } })
export const once = got.extend({ retry: 0 })
export const plain = (url: string) => got(url)
