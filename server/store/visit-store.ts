import type { Kysely } from 'kysely'
import { ms } from '#shared/units/units.ts'
import type { Tables } from './schema.ts'
import type { VisitStore } from './store.ts'

export const visitStore = (db: Kysely<Tables>): VisitStore => ({
  async put(show, visits) {
    if (visits.length === 0) return
    await db.transaction().execute(async (inside) => {
      for (const { visit, gallery, seat, figure, skin, outfit, cameAt, leftAt } of visits) {
        await inside
          .insertInto('visits')
          .values({ show, visit, gallery, seat, figure, skin, outfit, came_at: cameAt, left_at: leftAt })
          .onConflict((conflict) => conflict.columns(['show', 'visit']).doUpdateSet({ left_at: leftAt }))
          .execute()
      }
    })
  },
  async of(show) {
    const rows = await db.selectFrom('visits').selectAll().where('show', '=', show).orderBy('visit').execute()
    return rows.map(({ show: _, came_at, left_at, ...seen }) => ({
      ...seen,
      cameAt: ms(came_at),
      leftAt: left_at === null ? null : ms(left_at),
    }))
  },
})
