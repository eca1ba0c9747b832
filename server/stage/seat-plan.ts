import type { AttendeeId, Ms, ShowId } from '#shared/units/units.ts'
import { ms } from '#shared/units/units.ts'
import type { SeatRecord, Store } from '../store/store.ts'
import type { HouseTime } from './house-time.ts'

/** A place given to somebody: a gallery, counted from 1, and a seat of the venue. */
export interface Placed {
  readonly gallery: number
  readonly seat: number
}

/**
 * Who sits where in one show. Seats are given out so that people sit together: the first gallery with room,
 * and in it the next seat of the venue's own order. The store has the last word on every seat.
 */
export class SeatPlan {
  readonly #show: ShowId
  readonly #seats: number
  readonly #store: Store
  readonly #now: HouseTime
  readonly #taken = new Map<number, Map<number, SeatRecord>>()
  readonly #placed = new Map<AttendeeId, SeatRecord>()
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(show: ShowId, seats: number, store: Store, now: HouseTime) {
    this.#show = show
    this.#seats = seats
    this.#store = store
    this.#now = now
  }

  static async open(show: ShowId, seats: number, store: Store, now: HouseTime): Promise<SeatPlan> {
    const plan = new SeatPlan(show, seats, store, now)
    await plan.#refresh()
    return plan
  }

  get galleries(): number {
    return Math.max(0, ...this.#taken.keys())
  }

  of(attendee: AttendeeId): Placed | null {
    return this.#placed.get(attendee) ?? null
  }

  /** Gives somebody a seat, or the one they have. */
  place(attendee: AttendeeId): Promise<Placed> {
    return this.#inTurn(async () => {
      await this.#expire()
      const known = this.#placed.get(attendee)
      if (known !== undefined) return known
      for (;;) {
        const record = this.#nextFree(attendee)
        if (await this.#store.seats.claim(record)) {
          this.#note(record)
          return record
        }
        await this.#refresh()
        const elsewhere = this.#placed.get(attendee)
        if (elsewhere !== undefined) return elsewhere
      }
    })
  }

  /** Somebody sat down (null), or left for a while: the seat is kept until then. */
  keep(attendee: AttendeeId, until: Ms | null): Promise<void> {
    return this.#inTurn(async () => {
      const known = this.#placed.get(attendee)
      if (known === undefined) return
      this.#note({ ...known, heldUntil: until })
      await this.#store.seats.hold(this.#show, attendee, until)
    })
  }

  release(attendee: AttendeeId): Promise<void> {
    return this.#inTurn(async () => {
      this.#drop(attendee)
      await this.#store.seats.release(this.#show, attendee)
    })
  }

  /** After a restart: nobody sits yet, and everybody's seat is kept until then. */
  keepAll(until: Ms): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.seats.holdAll(this.#show, until)
      await this.#refresh()
    })
  }

  async #expire(): Promise<void> {
    const now = this.#now()
    const gone = [...this.#placed.values()].filter((seat) => seat.heldUntil !== null && seat.heldUntil <= now)
    if (gone.length === 0) return
    for (const seat of gone) this.#drop(seat.attendee)
    await this.#store.seats.releaseExpired(this.#show, now)
  }

  #nextFree(attendee: AttendeeId): SeatRecord {
    for (let gallery = 1; ; gallery++) {
      const taken = this.#taken.get(gallery)
      for (let seat = 0; seat < this.#seats; seat++) {
        if (taken?.has(seat)) continue
        // Kept for as long as a page may take to open its socket; sitting down makes it theirs.
        return { show: this.#show, gallery, seat, attendee, heldUntil: ms(this.#now() + 30_000) }
      }
    }
  }

  async #refresh(): Promise<void> {
    this.#taken.clear()
    this.#placed.clear()
    for (const seat of await this.#store.seats.of(this.#show)) this.#note(seat)
  }

  #note(seat: SeatRecord): void {
    const gallery = this.#taken.get(seat.gallery) ?? new Map<number, SeatRecord>()
    gallery.set(seat.seat, seat)
    this.#taken.set(seat.gallery, gallery)
    this.#placed.set(seat.attendee, seat)
  }

  #drop(attendee: AttendeeId): void {
    const seat = this.#placed.get(attendee)
    if (seat === undefined) return
    this.#placed.delete(attendee)
    const gallery = this.#taken.get(seat.gallery)
    gallery?.delete(seat.seat)
    if (gallery?.size === 0) this.#taken.delete(seat.gallery)
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }
}
