import type { Spot, Way, Ways } from '#shared/venue/ways.ts'

/** A way longer than this is a step: somebody fades away and stands there, rather than gliding through the hall. */
export const LONGEST_WALK = 3
/** Up to here two samples are simply followed. */
const FOLLOWED = 0.45
/** How fast somebody is shown walking after where they already are, m/s. */
const SPEED = 3
/** As long as it takes to fade. */
const FADE_S = 0.34

/**
 * Where somebody is shown on the way to where they are. Samples close to each other are followed; a sample
 * farther off is walked to on a free way; one too far off is stepped to: out of sight, then there.
 */
export class Stride {
  x = 0
  y = 0
  z = 0
  /** Whether feet carry them just now: not where samples say they are, but on the way there. */
  isWalking = false
  /** Out of sight between two places. */
  isStepping = false
  /** Where they walk to, radians from +z towards +x. */
  heading = 0
  readonly #ways: Ways
  #known = false
  #way: Way | null = null
  /** The leg of the way, and how far along it. */
  #leg = 0
  #along = 0
  #hidden = 0

  constructor(ways: Ways) {
    this.#ways = ways
  }

  /** Goes on towards where they are. */
  update(x: number, y: number, z: number, seconds: number): void {
    if (!this.#known) this.#arrive(x, y, z)
    else if (this.isStepping) this.#step(x, y, z, seconds)
    else if (this.isWalking) this.#walk(x, y, z, seconds)
    else if (Math.hypot(x - this.x, z - this.z) <= FOLLOWED) this.#arrive(x, y, z)
    else this.#setOut({ x, y, z }, seconds)
  }

  #arrive(x: number, y: number, z: number): void {
    this.#known = true
    this.isWalking = false
    this.isStepping = false
    this.#way = null
    this.x = x
    this.y = y
    this.z = z
  }

  #setOut(to: Spot, seconds: number): void {
    const way = this.#ways.between({ x: this.x, y: this.y, z: this.z }, to)
    if (way === null || way.length > LONGEST_WALK) {
      this.isStepping = true
      this.isWalking = false
      this.#hidden = 0
      return
    }
    this.#way = way
    this.#leg = 0
    this.#along = 0
    this.isWalking = true
    this.#walk(to.x, to.y, to.z, seconds)
  }

  #step(x: number, y: number, z: number, seconds: number): void {
    this.#hidden += seconds
    if (this.#hidden >= FADE_S) this.#arrive(x, y, z)
  }

  #walk(x: number, y: number, z: number, seconds: number): void {
    const { spots } = this.#way!
    this.#along += SPEED * seconds
    let [from, to] = [spots[this.#leg]!, spots[this.#leg + 1]!]
    let length = Math.hypot(to.x - from.x, to.z - from.z)
    while (this.#along >= length) {
      this.#along -= length
      this.#leg++
      if (this.#leg + 1 >= spots.length) return this.#end(to, x, y, z)
      from = to
      to = spots[this.#leg + 1]!
      length = Math.hypot(to.x - from.x, to.z - from.z)
    }
    const share = this.#along / length
    this.x = from.x + (to.x - from.x) * share
    this.y = from.y + (to.y - from.y) * share
    this.z = from.z + (to.z - from.z) * share
    this.heading = Math.atan2(to.x - from.x, to.z - from.z)
  }

  /** At the way's end: whoever has gone on meanwhile is gone after. */
  #end(last: Spot, x: number, y: number, z: number): void {
    this.x = last.x
    this.y = last.y
    this.z = last.z
    this.isWalking = false
    if (Math.hypot(x - last.x, z - last.z) <= FOLLOWED) this.#arrive(x, y, z)
    else this.#setOut({ x, y, z }, 0)
  }
}
