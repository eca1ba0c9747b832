/** A picture of at most this many pixels across one point of the screen: more is not seen, and costs. */
export const DENSEST = 2
/** A picture coarser than this is not worth being smooth. */
const COARSEST = 0.7

/** Frames to look at before judging, and what is too slow or fast enough to spare, in seconds a frame. */
const JUDGED = 40
const SLOW_S = 1 / 38
const SWIFT_S = 1 / 57
const STEP = 0.8

/** Finds how many pixels a device can draw smoothly, from how long its frames take. */
export class Density {
  #value: number
  readonly #most: number
  #frames = 0
  #seconds = 0
  /** A density that was too much once is not tried again. */
  #tooMuch = Number.POSITIVE_INFINITY

  constructor(most: number) {
    this.#most = Math.min(DENSEST, most)
    this.#value = this.#most
  }

  /** Takes in one frame. Gives a density to change to, or null. */
  take(seconds: number): number | null {
    // A tab that was away says nothing about the device.
    if (seconds > 1) return null
    this.#seconds += seconds
    if (++this.#frames < JUDGED) return null
    const mean = this.#seconds / this.#frames
    this.#frames = 0
    this.#seconds = 0
    if (mean > SLOW_S && this.#value > COARSEST) {
      this.#tooMuch = this.#value
      return this.#change(Math.max(COARSEST, this.#value * STEP))
    }
    const finer = Math.min(this.#most, this.#value / STEP)
    return mean < SWIFT_S && finer > this.#value && finer < this.#tooMuch ? this.#change(finer) : null
  }

  #change(value: number): number {
    this.#value = value
    return value
  }
}
