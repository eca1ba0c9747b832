import type { Kysely } from 'kysely'
import { attendeeId, ms, showId } from '#shared/units/units.ts'
import type { Tables } from './schema.ts'
import type { SeatStore } from './store.ts'

export const seatStore = (db: Kysely<Tables>): SeatStore => ({
  async claim({ show, gallery, seat, attendee, heldUntil }) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('seats')
      .values({ show, gallery, seat, attendee, held_until: heldUntil })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  },
  async hold(show, attendee, until) {
    await db
      .updateTable('seats')
      .set({ held_until: until })
      .where('show', '=', show)
      .where('attendee', '=', attendee)
      .execute()
  },
  async release(show, attendee) {
    await db.deleteFrom('seats').where('show', '=', show).where('attendee', '=', attendee).execute()
  },
  async of(show) {
    const rows = await db
      .selectFrom('seats')
      .selectAll()
      .where('show', '=', show)
      .orderBy('gallery')
      .orderBy('seat')
      .execute()
    return rows.map((row) => ({
      show: showId(row.show),
      gallery: row.gallery,
      seat: row.seat,
      attendee: attendeeId(row.attendee),
      heldUntil: row.held_until === null ? null : ms(row.held_until),
    }))
  },
  async releaseExpired(show, now) {
    await db.deleteFrom('seats').where('show', '=', show).where('held_until', '<=', now).execute()
  },
  async holdAll(show, until) {
    await db
      .updateTable('seats')
      .set({ held_until: until })
      .where('show', '=', show)
      .where('held_until', 'is', null)
      .execute()
  },
})
