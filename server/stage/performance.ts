import { ms } from '#shared/units/units.ts'
import type { Store } from '../store/store.ts'
import { Acclaim } from './acclaim.ts'
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
}

/** Opens the audience of each show when somebody first asks for it, and saves its applause as it grows. */
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

  /** Writes down all applause not yet on disk. */
  async save(): Promise<void> {
    for (const opening of this.#open.values()) await (await opening).acclaim.save()
  }

  /** Lets go of shows that nobody keeps any more. */
  async closeAllBut(kept: (show: string) => boolean): Promise<void> {
    for (const [show, opening] of this.#open) {
      if (kept(show)) continue
      await (await opening).acclaim.save()
      this.#open.delete(show)
    }
  }

  async #prepare(keeper: ShowKeeper): Promise<Performance> {
    const { id } = keeper.record
    const seats = await SeatPlan.open(id, keeper.book.venue.seats.length, this.#store, this.#now)
    await seats.keepAll(ms(this.#now() + SEAT_KEPT_MS))
    const acclaim = await Acclaim.open(id, this.#store)
    return { keeper, seats, acclaim, tally: new HouseTally(acclaim) }
  }
}
