import { faded } from './fading.ts'

/** Nobody. */
const NONE = -1

/**
 * Who is lit in full, with a shadow of her own: as many as there are spots. A spot that is wanted elsewhere goes out on
 * one model before it comes up on another.
 */
export class Spots {
  /** The look each spot is on, −1 for none, and how far it is up, 0 to 1. */
  readonly on: Int32Array
  readonly level: Float64Array

  constructor(count: number) {
    this.on = new Int32Array(count).fill(NONE)
    this.level = new Float64Array(count)
  }

  /** The spot on a look, −1 if none is. */
  of(look: number): number {
    return this.on.indexOf(look)
  }

  /** `wanted` holds the looks that should be lit, the nearest first, −1 where there are fewer. */
  update(wanted: Int32Array, seconds: number): void {
    for (let spot = 0; spot < this.on.length; spot++) {
      const isWanted = this.on[spot]! !== NONE && wanted.includes(this.on[spot]!)
      this.level[spot] = faded(this.level[spot]!, isWanted, seconds)
      if (!isWanted && this.level[spot] === 0) this.on[spot] = this.#unlit(wanted)
    }
  }

  #unlit(wanted: Int32Array): number {
    for (let i = 0; i < wanted.length; i++)
      if (wanted[i] !== NONE && this.of(wanted[i]!) < 0) return wanted[i]!
    return NONE
  }
}
