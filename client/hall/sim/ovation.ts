import { swell, wantedLoudness } from '#shared/night/loudness.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { Ms } from '#shared/units/units.ts'

/** Nothing new for this long is silence. */
const SILENT_MS = 900

/** So loud that people rise, and so soft that they sit down again; fewer than this many make no ovation. */
const RISE_AT = 0.8
const SIT_AT = 0.55
const LEAST_HANDS = 4

/** How loud the house applauds, 0 to 1, from its totals as they come. */
export class Ovation {
  #claps = -1
  #at = 0
  #wanted = 0
  #level = 0
  #attendees = 0
  #isOvation = false

  take(house: HouseMessage, now: Ms): void {
    const seconds = (now - this.#at) / 1000
    if (this.#claps >= 0 && seconds > 0.05) {
      const rate = (house.claps - this.#claps) / Math.max(0.2, seconds)
      this.#wanted = wantedLoudness(rate, house.attendees)
    }
    this.#claps = house.claps
    this.#attendees = house.attendees
    this.#at = now
  }

  /** Whether those who clap stand up to do so. */
  get isOvation(): boolean {
    return this.#isOvation
  }

  update(now: Ms, seconds: number): number {
    if (now - this.#at > SILENT_MS) this.#wanted = 0
    this.#level = swell(this.#level, this.#wanted, seconds)
    this.#isOvation = this.#attendees >= LEAST_HANDS && this.#level > (this.#isOvation ? SIT_AT : RISE_AT)
    return this.#level
  }
}
