import type { Vector3 } from 'three'
import type { Cast } from './cast.ts'
import { AT, FLOATS } from './roster.ts'
import type { Rack } from './wardrobe.ts'

/** Nearer than this in metres a figure is drawn in full; it stays so until a little farther away. */
const NEAR = 7.5
const HYSTERESIS = 0.9
/** At most about so many are drawn in full: where more are near, the border moves in. */
const MOST_NEAR = 26
const FADE_RATE = 4
/** Who sits or stands nearer to the runway than this, and to the eye, can be seen in it. */
const MIRRORED = { beside: 2.4, within: 17 } as const
const BINS = 30

interface Levels {
  readonly near: Rack
  readonly far: Rack
}

/** Everything people are drawn with. */
export interface Racks {
  /** By wardrobe. */
  readonly figures: readonly Levels[]
  readonly heads: Levels
  /** Reflections of figures by wardrobe; several wardrobes may share one. */
  readonly images: readonly Rack[]
  readonly headImages: Rack
}

/** Who is drawn how: decides the level of detail of each person and fills the racks. */
export class Seen {
  /** 0 far, 1 near; between them both are drawn, dissolving into each other. */
  readonly #level: Float32Array
  readonly #near: Uint8Array
  readonly #away: Float32Array
  /** How many people are how far away, in steps of NEAR / BINS. */
  readonly #bins = new Uint16Array(BINS)

  constructor(capacity: number) {
    this.#level = new Float32Array(capacity)
    this.#near = new Uint8Array(capacity)
    this.#away = new Float32Array(capacity)
  }

  fill(racks: Racks, capacity: number, cast: Cast, data: Float32Array, eye: Vector3, seconds: number): void {
    forEachRack(racks, clear)
    const border = this.#border(capacity, cast, data, eye)
    for (let slot = 0; slot < capacity; slot++) {
      const presence = cast.presence[slot]!
      const looks = cast.looks(slot)
      if (presence === 0 || looks === null) continue
      const level = this.#levelOf(slot, border, seconds, presence)
      const figure = racks.figures[looks.wardrobe]!
      if (level > 0) {
        figure.near.add(slot, 0, level * presence)
        racks.heads.near.add(slot, 0, level * presence)
      }
      if (level < 1) {
        figure.far.add(slot, level * presence, presence)
        racks.heads.far.add(slot, level * presence, presence)
      }
      const beside = Math.abs(data[slot * FLOATS + AT.place]!)
      if (beside < MIRRORED.beside && this.#away[slot]! < MIRRORED.within) {
        racks.images[looks.wardrobe]!.add(slot, 0, presence)
        racks.headImages.add(slot, 0, presence)
      }
    }
    forEachRack(racks, publish)
  }

  /** Measures how far everybody is, and where the border lies that leaves MOST_NEAR within it. */
  #border(capacity: number, cast: Cast, data: Float32Array, eye: Vector3): number {
    this.#bins.fill(0)
    for (let slot = 0; slot < capacity; slot++) {
      if (cast.presence[slot] === 0) continue
      const at = slot * FLOATS + AT.place
      const away = Math.hypot(data[at]! - eye.x, data[at + 1]! + 1 - eye.y, data[at + 2]! - eye.z)
      this.#away[slot] = away
      const bin = Math.floor((away / NEAR) * BINS)
      if (bin < BINS) this.#bins[bin]!++
    }
    let near = 0
    for (let bin = 0; bin < BINS; bin++) {
      near += this.#bins[bin]!
      if (near > MOST_NEAR) return (bin / BINS) * NEAR
    }
    return NEAR
  }

  #levelOf(slot: number, border: number, seconds: number, presence: number): number {
    const away = this.#away[slot]!
    if (away < border) this.#near[slot] = 1
    else if (away > border + HYSTERESIS) this.#near[slot] = 0
    const wanted = this.#near[slot]!
    // Who is just arriving comes in the right detail at once.
    const step = presence < 0.4 ? 1 : FADE_RATE * seconds
    const level = this.#level[slot]!
    const moved = wanted > level ? Math.min(wanted, level + step) : Math.max(wanted, level - step)
    this.#level[slot] = moved
    return moved
  }
}

const clear = (rack: Rack): void => rack.clear()
const publish = (rack: Rack): void => rack.publish()

function forEachRack(racks: Racks, visit: (rack: Rack) => void): void {
  for (const { near, far } of racks.figures) {
    visit(near)
    visit(far)
  }
  visit(racks.heads.near)
  visit(racks.heads.far)
  for (const image of racks.images) visit(image)
  visit(racks.headImages)
}
