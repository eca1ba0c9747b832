import type { Stage } from '#shared/show/stage.ts'
import type { Ms } from '#shared/units/units.ts'

/**
 * What every system gets once a frame. One object, written anew each frame and never kept by those who read it,
 * so that a frame allocates nothing.
 */
export interface Frame {
  readonly stage: Stage
  /** The page's monotonic clock. */
  readonly now: Ms
  /** Since the frame before, at most a tenth of a second. */
  readonly seconds: number
  /** The visitor asked for reduced motion: no camera moves, no effects of light or particles. */
  readonly calm: boolean
  readonly gathering: Gathering
}

/**
 * How much of the room those present need; the venue draws in around them. It glides, so that a room never
 * jumps. Never narrower than a few seats, nor wider than the seats there are.
 */
export interface Gathering {
  /** The stretch along the runway, in metres of z, with room to spare beyond those at its ends. */
  readonly from: number
  readonly to: number
  /** How much of the second row is wanted, 0 to 1. */
  readonly second: number
}

/** Everybody is there. */
export const FULL_HOUSE: Gathering = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  second: 1,
}
