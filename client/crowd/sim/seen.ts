import type { Vector3 } from 'three'
import type { People } from '../people.ts'
import type { Cast } from './cast.ts'
import { AT, FLOATS } from './roster.ts'
import type { Rack } from './wardrobe.ts'

/** Nearer than this in metres a figure is drawn in full; it stays so until a little farther away. */
const NEAR = 7.5
const HYSTERESIS = 1.1
/** More in full than this and the border moves in. */
const MOST_NEAR = 30
const FADE_RATE = 4

/** Who is drawn how: decides the level of detail of each person and fills the racks. */
export class Seen {
  /** 0 far, 1 near; between them both are drawn, dissolving into each other. */
  readonly #level: Float32Array
  readonly #near: Uint8Array
  #border = NEAR

  constructor(capacity: number) {
    this.#level = new Float32Array(capacity)
    this.#near = new Uint8Array(capacity)
  }

  fill(
    racks: readonly { readonly near: Rack; readonly far: Rack }[],
    mirror: Rack,
    people: People,
    cast: Cast,
    data: Float32Array,
    eye: Vector3,
    seconds: number,
  ): void {
    for (const rack of racks) {
      rack.near.clear()
      rack.far.clear()
    }
    mirror.clear()
    let near = 0
    for (let slot = 0; slot < people.capacity; slot++) {
      const presence = cast.presence[slot]!
      const looks = cast.looks(slot)
      if (presence === 0 || looks === null) continue
      const level = this.#levelOf(slot, data, eye, seconds, presence)
      const rack = racks[looks.wardrobe]!
      if (level > 0) rack.near.add(slot, 0, level * presence)
      if (level < 1) rack.far.add(slot, level * presence, presence)
      mirror.add(slot, 0, presence)
      near += this.#near[slot]!
    }
    this.#moveBorder(near)
    for (const rack of racks) {
      rack.near.publish()
      rack.far.publish()
    }
    mirror.publish()
  }

  #levelOf(slot: number, data: Float32Array, eye: Vector3, seconds: number, presence: number): number {
    const at = slot * FLOATS + AT.place
    const away = Math.hypot(data[at]! - eye.x, data[at + 2]! - eye.z)
    if (away < this.#border) this.#near[slot] = 1
    else if (away > this.#border + HYSTERESIS) this.#near[slot] = 0
    const wanted = this.#near[slot]!
    // Who is just arriving comes in the right detail at once.
    const step = presence < 0.2 ? 1 : FADE_RATE * seconds
    const level = this.#level[slot]!
    const moved = wanted > level ? Math.min(wanted, level + step) : Math.max(wanted, level - step)
    this.#level[slot] = moved
    return moved
  }

  #moveBorder(near: number): void {
    if (near > MOST_NEAR) this.#border *= 0.985
    else if (near < MOST_NEAR * 0.8) this.#border = Math.min(NEAR, this.#border * 1.005)
  }
}
