import type { Kysely, Selectable } from 'kysely'
import { ms, showId } from '#shared/units/units.ts'
import type { Tables } from './schema.ts'
import type { ShowRecord, ShowStore } from './store.ts'

export const showStore = (db: Kysely<Tables>): ShowStore => ({
  async add(show) {
    await db
      .insertInto('shows')
      .values({
        id: show.id,
        run: show.run,
        starts_at: show.startsAt,
        mode: show.mode,
        origin: show.origin,
        ended_at: show.endedAt,
      })
      .execute()
  },
  async list() {
    const rows = await db.selectFrom('shows').selectAll().orderBy('starts_at').orderBy('id').execute()
    return rows.map(read)
  },
  async end(show, at) {
    await db.updateTable('shows').set({ ended_at: at }).where('id', '=', show).execute()
  },
  async forget(show) {
    await db.deleteFrom('shows').where('id', '=', show).execute()
  },
})

const read = (row: Selectable<Tables['shows']>): ShowRecord => ({
  id: showId(row.id),
  run: row.run,
  startsAt: ms(row.starts_at),
  mode: row.mode as ShowRecord['mode'],
  origin: row.origin as ShowRecord['origin'],
  endedAt: row.ended_at === null ? null : ms(row.ended_at),
})
