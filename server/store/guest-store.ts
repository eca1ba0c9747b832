import type { Kysely } from 'kysely'
import type { Guest } from '#shared/access/guest.ts'
import { attendeeId, ms } from '#shared/units/units.ts'
import type { Tables } from './schema.ts'
import type { GuestStore } from './store.ts'

export const guestStore = (db: Kysely<Tables>): GuestStore => ({
  async put(guest) {
    const { id, ticketHash, name, skin, outfit, language, cameAt } = guest
    const row = { name, skin, outfit, language }
    await db
      .insertInto('guests')
      .values({ id, ticket_hash: ticketHash, came_at: cameAt, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  },
  async byTicket(ticketHash) {
    const row = await db
      .selectFrom('guests')
      .selectAll()
      .where('ticket_hash', '=', ticketHash)
      .executeTakeFirst()
    if (row === undefined) return null
    return {
      id: attendeeId(row.id),
      ticketHash: row.ticket_hash,
      name: row.name,
      skin: row.skin,
      outfit: row.outfit,
      language: row.language as Guest['language'],
      cameAt: ms(row.came_at),
    }
  },
})
