import { Vector4 } from 'three'
import type { Sitters } from '../../room.ts'
import type { ChairRow } from './chair-rows.ts'

/** Share a second by which somebody comes or goes. */
const FADES = 3

/**
 * Which chairs somebody sits on, 0 to 1, as shaders read it: a vector for each chair of a row, a component for each
 * of the four rows.
 */
export class Taken {
  readonly uniform: { readonly value: readonly Vector4[] }
  readonly #rows: readonly ChairRow[]
  readonly #wanted: Float32Array

  constructor(rows: readonly ChairRow[]) {
    if (rows.length !== 4) throw new Error(`four rows of chairs fit a vector, not ${rows.length}`)
    this.#rows = rows
    this.uniform = { value: Array.from({ length: rows[0]!.chairs }, () => new Vector4()) }
    this.#wanted = new Float32Array(rows.length * rows[0]!.chairs)
  }

  update(sitters: Sitters, seconds: number): void {
    this.#wanted.fill(0)
    for (let slot = 0; slot < sitters.capacity; slot++) {
      if (sitters.present[slot] === 1 && sitters.seated[slot] === 1) this.#sit(sitters, slot)
    }
    const share = Math.min(1, FADES * seconds)
    const { value } = this.uniform
    for (let chair = 0; chair < value.length; chair++) {
      const taken = value[chair]!
      taken.x += (this.#wanted[chair * 4]! - taken.x) * share
      taken.y += (this.#wanted[chair * 4 + 1]! - taken.y) * share
      taken.z += (this.#wanted[chair * 4 + 2]! - taken.z) * share
      taken.w += (this.#wanted[chair * 4 + 3]! - taken.w) * share
    }
  }

  #sit({ place }: Sitters, slot: number): void {
    const x = place[slot * 3]!
    const z = place[slot * 3 + 2]!
    for (let row = 0; row < this.#rows.length; row++) {
      const { x: rowX, firstZ, pitch, chairs } = this.#rows[row]!
      const chair = Math.round((z - firstZ) / pitch)
      if (Math.abs(x - rowX) < pitch / 2 && chair >= 0 && chair < chairs) this.#wanted[chair * 4 + row] = 1
    }
  }
}
