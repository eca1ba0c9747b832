import type { AttendeeId } from '#shared/units/units.ts'
import type { HouseTime } from '../stage/house-time.ts'
import type { Performance } from '../stage/performance.ts'

/** What rooms need of the rest of the house. Handed to every room when it is made. */
export interface FrontOfHouse {
  readonly now: HouseTime
  performance(show: string): Promise<Performance>
  /** Who is connected where, so that nobody sits in two places. */
  readonly present: Presence
  /** Counts for the operator. */
  readonly count: (what: Counted, amount?: number) => void
}

export type Counted = 'posesIn' | 'framesOut' | 'framesSkipped' | 'bytesOut' | 'refused'

/** One connection of each guest: the latest. */
export class Presence {
  readonly #leave = new Map<AttendeeId, () => void>()

  /** Somebody sat down. Whoever sat as the same guest before is asked to leave. */
  enter(attendee: AttendeeId, leave: () => void): void {
    this.#leave.get(attendee)?.()
    this.#leave.set(attendee, leave)
  }

  /** Somebody left. True if nobody else sits as the same guest by now. */
  exit(attendee: AttendeeId, leave: () => void): boolean {
    if (this.#leave.get(attendee) !== leave) return false
    this.#leave.delete(attendee)
    return true
  }
}
