import { createHash, randomBytes } from 'node:crypto'
import type { Guest } from '#shared/access/guest.ts'
import { attendeeId } from '#shared/units/units.ts'
import type { GuestRecord, Store } from '../store/store.ts'
import type { HouseTime } from './house-time.ts'

/** Lets guests in. No account: a ticket that their own device keeps. */
export class Door {
  readonly #store: Store
  readonly #now: HouseTime

  constructor(store: Store, now: HouseTime) {
    this.#store = store
    this.#now = now
  }

  /** A new guest, or, with the ticket of a known one, that guest as they want to be seen today. */
  async admit(guest: Guest, ticket?: string): Promise<{ ticket: string; record: GuestRecord }> {
    const known = ticket === undefined ? null : await this.guestOf(ticket)
    const given = known === null ? randomBytes(24).toString('base64url') : ticket!
    const id = known?.id ?? attendeeId(randomBytes(9).toString('base64url'))
    const record = { ...guest, id, ticketHash: hashOf(given), cameAt: known?.cameAt ?? this.#now() }
    await this.#store.guests.put(record)
    return { ticket: given, record }
  }

  guestOf(ticket: string): Promise<GuestRecord | null> {
    return this.#store.guests.byTicket(hashOf(ticket))
  }
}

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url')
