import { beatTime, type Grid, type Leg, type Standing, type Step } from '#shared/show/compile/walker.ts'
import type { Passage } from '#shared/show/passage.ts'

/** How somebody was sent out. */
export interface Sending {
  /** Index into `run.looks`. */
  readonly look: number
  /** Index into the prompt book: the cue that did it. */
  readonly entry: number
  readonly inParade: boolean
  readonly grid: Grid
  readonly from: Standing
  readonly route: readonly Step[]
}

/** Somebody who was sent out, and the way walked so far and planned from there. */
export interface Out extends Sending {
  readonly legs: readonly Leg[]
  readonly passage: Passage
}

export function outOf(sending: Sending, legs: readonly Leg[]): Out {
  const startsAt = beatTime(sending.grid, sending.from.beat)
  return {
    ...sending,
    legs,
    passage: {
      look: sending.look,
      entry: sending.entry,
      startsAt,
      endsAt: legs.at(-1)?.segment.endsAt ?? startsAt,
      segments: legs.map((leg) => leg.segment),
    },
  }
}
