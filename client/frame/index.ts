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
}
