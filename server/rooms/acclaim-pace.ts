import {
  type AcclaimMessage,
  MOST_CLAPS_A_SECOND,
  MOST_HEARTS_A_SECOND,
} from '#shared/protocol/acclaim-message.ts'
import type { Ms } from '#shared/units/units.ts'

/** A page that was away may bring this many seconds of applause with it at once. */
const BROUGHT_ALONG_S = 120

/** Holds applause to what two hands can do: nobody makes a house out of one. */
export class AcclaimPace {
  #claps: number
  #hearts: number
  #at: Ms

  constructor(now: Ms) {
    this.#at = now
    this.#claps = BROUGHT_ALONG_S * MOST_CLAPS_A_SECOND
    this.#hearts = BROUGHT_ALONG_S * MOST_HEARTS_A_SECOND
  }

  /** Whether counts may rise from what is known to what is given by now. */
  allows(known: AcclaimMessage, given: AcclaimMessage, now: Ms): boolean {
    const seconds = Math.max(0, now - this.#at) / 1000
    this.#at = now
    this.#claps = Math.min(BROUGHT_ALONG_S * MOST_CLAPS_A_SECOND, this.#claps + seconds * MOST_CLAPS_A_SECOND)
    this.#hearts = Math.min(
      BROUGHT_ALONG_S * MOST_HEARTS_A_SECOND,
      this.#hearts + seconds * MOST_HEARTS_A_SECOND,
    )
    this.#claps -= Math.max(0, given.claps - known.claps)
    this.#hearts -= Math.max(0, given.hearts - known.hearts)
    return this.#claps >= 0 && this.#hearts >= 0
  }
}
