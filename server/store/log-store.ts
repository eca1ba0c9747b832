import type { Kysely } from 'kysely'
import { logEntry } from '#shared/show/transport/log.ts'
import type { Tables } from './schema.ts'
import type { LogStore } from './store.ts'

export const logStore = (db: Kysely<Tables>): LogStore => ({
  async append(show, entry) {
    await db.transaction().execute(async (inside) => {
      const last = await inside
        .selectFrom('log')
        .select((row) => row.fn.max('seq').as('seq'))
        .where('show', '=', show)
        .executeTakeFirst()
      const next = Number(last?.seq ?? 0) + 1
      if (entry.seq !== next) throw new Error(`the next entry of ${show} is ${next}, not ${entry.seq}`)
      await inside
        .insertInto('log')
        .values({
          show,
          seq: entry.seq,
          order_id: entry.id === '' ? null : entry.id,
          entry: JSON.stringify(entry),
        })
        .execute()
    })
  },
  async read(show) {
    const rows = await db.selectFrom('log').select('entry').where('show', '=', show).orderBy('seq').execute()
    return rows.map((row) => logEntry.parse(JSON.parse(row.entry)))
  },
})
