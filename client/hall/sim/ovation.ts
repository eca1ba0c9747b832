import { swell, wantedLoudness } from '#shared/night/loudness.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { Ms } from '#shared/units/units.ts'

/** Nothing new for this long is silence. */
const SILENT_MS = 900

/** How loud the house applauds, 0 to 1, from its totals as they come. */
export class Ovation {
  #claps = -1
  #at = 0
  #wanted = 0
  #level = 0

  take(house: HouseMessage, now: Ms): void {
    const seconds = (now - this.#at) / 1000
    if (this.#claps >= 0 && seconds > 0.05) {
      const rate = (house.claps - this.#claps) / Math.max(0.2, seconds)
      this.#wanted = wantedLoudness(rate, house.attendees)
    }
    this.#claps = house.claps
    this.#at = now
  }

  update(now: Ms, seconds: number): number {
    if (now - this.#at > SILENT_MS) this.#wanted = 0
    this.#level = swell(this.#level, this.#wanted, seconds)
    return this.#level
  }
}
