import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { type Metres, type Ms, ms } from '#shared/units/units.ts'
import type { Footfall } from '../../sound/index.ts'

/** Steps are handed to the sound this far ahead. */
const AHEAD_MS = 400
/** Show time that moves by more than this within a frame was moved: what was handed over no longer counts. */
const JUMP_MS = 600

const HEELS = { pumps: 0.95, boots: 0.55, flats: 0.2 } as const

/** Tells the sound of every step on the runway once, shortly before the foot lands. */
export class Footfalls {
  readonly #heels: readonly number[]
  #until = Number.NEGATIVE_INFINITY
  readonly #coming: Footfall[] = []

  constructor(run: RunOfShow) {
    this.#heels = run.looks.map((look) => {
      const shoes = look.garments.find(
        ({ piece }) => piece === 'pumps' || piece === 'boots' || piece === 'flats',
      )
      return shoes === undefined ? 0.3 : HEELS[shoes.piece as keyof typeof HEELS]
    })
  }

  /** The steps that come into hearing with this frame. The same list, written anew. */
  next(passages: readonly Passage[], showTime: Ms, page: Ms, rate: number): readonly Footfall[] {
    this.#coming.length = 0
    if (rate === 0) return this.#coming
    const to = showTime + AHEAD_MS
    const moved = this.#until < showTime - JUMP_MS || this.#until > to + JUMP_MS
    const from = moved ? showTime : this.#until
    for (const passage of passages) {
      if (passage.startsAt < to && passage.endsAt > from) this.#gather(passage, from, to, page - showTime)
    }
    this.#until = to
    return this.#coming
  }

  #gather(passage: Passage, from: number, to: number, toPage: number): void {
    for (const segment of passage.segments) {
      if (segment.kind !== 'walk' || segment.endsAt <= from || segment.startsAt > to) continue
      const length = (segment.endsAt - segment.startsAt) / segment.steps
      for (let step = 1; step <= segment.steps; step++) {
        const lands = segment.startsAt + step * length
        if (lands <= from || lands > to) continue
        const share = step / segment.steps
        this.#coming.push({
          at: ms(lands + toPage),
          x: (segment.fromX + (segment.toX - segment.fromX) * share) as Metres,
          z: (segment.fromZ + (segment.toZ - segment.fromZ) * share) as Metres,
          heel: this.#heels[passage.look] ?? 0.3,
          strength: 0.55,
        })
      }
    }
  }
}
