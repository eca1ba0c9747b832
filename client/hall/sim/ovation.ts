import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { Ms } from '#shared/units/units.ts'

/** Claps a second from everybody at once: what one pair of hands gives at most when it means it. */
const FULL_RATE = 4
const RISES = 2.5
const FALLS = 0.9

/** How loud the house applauds, 0 to 1, from its totals: from a few hands to everybody. */
export class Ovation {
  #claps = -1
  #at = 0
  #wanted = 0
  #level = 0

  take(house: HouseMessage, now: Ms): void {
    const seconds = (now - this.#at) / 1000
    if (this.#claps >= 0 && seconds > 0.05) {
      const rate = (house.claps - this.#claps) / Math.max(0.2, seconds)
      const everybody = Math.max(1, house.attendees) * FULL_RATE
      // Loudness grows with the square root of how many clap: ten are far more than one, a thousand not a hundred tens.
      this.#wanted = Math.min(1, Math.sqrt(Math.max(0, rate) / everybody))
    }
    this.#claps = house.claps
    this.#at = now
  }

  update(now: Ms, seconds: number): number {
    if (now - this.#at > 900) this.#wanted = 0
    const rate = this.#wanted > this.#level ? RISES : FALLS
    this.#level += (this.#wanted - this.#level) * (1 - Math.exp(-rate * seconds))
    return this.#level
  }
}
