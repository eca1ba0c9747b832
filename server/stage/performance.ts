import { ms } from '#shared/units/units.ts'
import type { Store } from '../store/store.ts'
import { Acclaim } from './acclaim.ts'
import { Attendance } from './attendance.ts'
import { HouseTally } from './house-tally.ts'
import type { HouseTime } from './house-time.ts'
import { SeatPlan } from './seat-plan.ts'
import type { ShowKeeper } from './show-keeper.ts'

/** How long a seat is kept for somebody whose connection broke. */
export const SEAT_KEPT_MS = 60_000

/** A show with its audience: what rooms speak to. */
export interface Performance {
  readonly keeper: ShowKeeper
  readonly seats: SeatPlan
  readonly acclaim: Acclaim
  readonly tally: HouseTally
  readonly attendance: Attendance
}

/** Opens the audience of each show when somebody first asks for it, and writes down what happens in it. */
export class Performances {
  readonly #open = new Map<string, Promise<Performance>>()
  readonly #store: Store
  readonly #now: HouseTime

  constructor(store: Store, now: HouseTime) {
    this.#store = store
    this.#now = now
  }

  of(keeper: ShowKeeper): Promise<Performance> {
    const { id } = keeper.record
    const known = this.#open.get(id)
    if (known !== undefined) return known
    const opening = this.#prepare(keeper)
    this.#open.set(id, opening)
    opening.catch(() => this.#open.delete(id))
    return opening
  }

  /** How many attend a show, without opening it. */
  async attendees(show: string): Promise<number> {
    const performance = await this.#open.get(show)
    return performance?.tally.house.attendees ?? 0
  }

  /** Writes down everything not yet on disk. */
  async save(): Promise<void> {
    for (const opening of [...this.#open.values()]) {
      const { acclaim, attendance } = await opening
      await acclaim.save()
      await attendance.save()
    }
  }

  /** Writes down the end of a show that is over. Its record is whole once this resolves. */
  async settle(show: string): Promise<void> {
    const performance = await this.#open.get(show)
    await performance?.acclaim.save()
    await performance?.attendance.close()
  }

  /** Lets go of shows that nobody keeps any more. */
  async closeAllBut(kept: (show: string) => boolean): Promise<void> {
    for (const show of [...this.#open.keys()]) {
      if (kept(show)) continue
      await this.settle(show)
      this.#open.delete(show)
    }
  }

  async #prepare(keeper: ShowKeeper): Promise<Performance> {
    const { id } = keeper.record
    const seats = await SeatPlan.open(id, keeper.book.venue.seats.length, this.#store, this.#now)
    await seats.keepAll(ms(this.#now() + SEAT_KEPT_MS))
    const acclaim = await Acclaim.open(id, this.#store, this.#now)
    const attendance = await Attendance.open(keeper, this.#store, this.#now)
    return { keeper, seats, acclaim, attendance, tally: new HouseTally(acclaim) }
  }
}
