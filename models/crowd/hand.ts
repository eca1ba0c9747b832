import { type Field, union } from '../field/field.ts'
import { cone, ellipsoid } from '../field/shapes.ts'

/** Knuckles from the index finger to the little one: across, and how long and how far bent each finger lies. */
const FINGERS = [
  [0.026, 0.142, -0.012],
  [0.009, 0.154, -0.011],
  [-0.009, 0.148, -0.012],
  [-0.025, 0.128, -0.014],
] as const

/**
 * A right hand at ease: the wrist at the origin, fingers towards −z, the palm facing −y, the thumb towards −x.
 * A left hand is its mirror image.
 */
export function hand(): Field {
  const palm = ellipsoid([0, 0, -0.05], [0.036, 0.014, 0.048])
  const fingers = FINGERS.map(([across, reach, bend]) =>
    union(
      0.006,
      cone([-across, 0.002, -0.078], [-across * 1.04, 0.0, -0.078 - (reach - 0.078) * 0.55], 0.0094, 0.0082),
      cone([-across * 1.04, 0, -0.078 - (reach - 0.078) * 0.55], [-across, bend, -reach], 0.0082, 0.006),
    ),
  )
  const thumb = union(
    0.008,
    cone([-0.028, -0.004, -0.028], [-0.045, -0.012, -0.062], 0.013, 0.0096),
    cone([-0.045, -0.012, -0.062], [-0.046, -0.018, -0.09], 0.0096, 0.0072),
  )
  const wrist = cone([0, 0.001, 0.016], [0, 0, -0.02], 0.02, 0.023)
  return union(0.012, palm, union(0.006, ...fingers), thumb, wrist)
}
