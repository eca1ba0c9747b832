import { type Kysely, sql } from 'kysely'
import { attendeeId } from '#shared/units/units.ts'
import type { Tables } from './schema.ts'
import type { AcclaimStore } from './store.ts'

export const acclaimStore = (db: Kysely<Tables>): AcclaimStore => ({
  async raise(show, counts) {
    if (counts.length === 0) return
    await db.transaction().execute(async (inside) => {
      for (const { attendee, claps, hearts } of counts) {
        await inside
          .insertInto('acclaim')
          .values({ show, attendee, claps, hearts })
          .onConflict((conflict) =>
            conflict.columns(['show', 'attendee']).doUpdateSet({
              claps: higher('claps'),
              hearts: higher('hearts'),
            }),
          )
          .execute()
      }
    })
  },
  async of(show) {
    const rows = await db
      .selectFrom('acclaim')
      .selectAll()
      .where('show', '=', show)
      .orderBy('attendee')
      .execute()
    return rows.map(({ attendee, claps, hearts }) => ({ attendee: attendeeId(attendee), claps, hearts }))
  },
})

/** The greater of what is stored and what is given, in the SQL that both databases know. */
const higher = (column: 'claps' | 'hearts') =>
  sql<number>`case when ${sql.ref(`excluded.${column}`)} > ${sql.ref(`acclaim.${column}`)}
    then ${sql.ref(`excluded.${column}`)} else ${sql.ref(`acclaim.${column}`)} end`
