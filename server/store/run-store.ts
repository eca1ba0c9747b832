import type { Kysely } from 'kysely'
import { ms } from '#shared/units/units.ts'
import type { Tables } from './schema.ts'
import type { RunStore } from './store.ts'

export const runStore = (db: Kysely<Tables>): RunStore => ({
  async put({ hash, json, broughtAt }) {
    await db
      .insertInto('runs')
      .values({ hash, json, brought_at: broughtAt })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute()
  },
  async list() {
    const rows = await db.selectFrom('runs').selectAll().orderBy('brought_at').execute()
    return rows.map((row) => ({ hash: row.hash, json: row.json, broughtAt: ms(row.brought_at) }))
  },
})
