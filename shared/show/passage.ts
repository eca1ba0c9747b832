import type { PoseName } from '#shared/show/cues/model-cue.ts'
import type { Metres, Ms, Radians } from '#shared/units/units.ts'

/**
 * One model's whole way along the runway in one look, as steps on the beat. Segments follow each other without
 * gaps in time or place; only the last may be without an end (a wait that nothing has released yet).
 */
export interface Passage {
  /** Index into `run.looks`. */
  readonly look: number
  /** Index into the prompt book: the cue that sent her out. */
  readonly entry: number
  readonly startsAt: Ms
  /** When she is out of sight again; `NEVER` while she waits. */
  readonly endsAt: Ms
  readonly segments: readonly Segment[]
}

export type Segment = WalkSegment | TurnSegment | StandSegment

interface Between {
  readonly startsAt: Ms
  readonly endsAt: Ms
}

/** A straight line in whole steps of equal length and time; the foot lands at the end of each. */
export interface WalkSegment extends Between {
  readonly kind: 'walk'
  readonly fromX: Metres
  readonly fromZ: Metres
  readonly toX: Metres
  readonly toZ: Metres
  readonly heading: Radians
  readonly steps: number
}

/** Turning on the spot, the short way unless `by` says more. */
export interface TurnSegment extends Between {
  readonly kind: 'turn'
  readonly x: Metres
  readonly z: Metres
  readonly heading: Radians
  readonly by: Radians
  readonly steps: number
}

export interface StandSegment extends Between {
  readonly kind: 'pose' | 'stop' | 'wait'
  readonly x: Metres
  readonly z: Metres
  readonly heading: Radians
  readonly pose: PoseName
}
