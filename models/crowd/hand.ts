import { type Field, union } from '../field/field.ts'
import { cone, ellipsoid } from '../field/shapes.ts'

/** Knuckles from the index finger to the little one: across, and how long and how far bent each finger lies. */
const FINGERS = [
  [0.0245, 0.143, -0.015],
  [0.0082, 0.154, -0.013],
  [-0.0082, 0.149, -0.014],
  [-0.0235, 0.13, -0.018],
] as const

/**
 * A right hand at ease, its fingers lying together as a sculptor would leave them: the wrist at the origin,
 * fingers towards −z, the palm facing −y, the thumb towards −x. A left hand is its mirror image.
 */
export function hand(): Field {
  const palm = ellipsoid([0, 0, -0.048], [0.035, 0.0145, 0.05])
  const fingers = FINGERS.map(([across, reach, bend]) =>
    union(
      0.008,
      cone([-across, 0.002, -0.072], [-across, 0.001, -0.072 - (reach - 0.072) * 0.5], 0.0102, 0.0092),
      cone([-across, 0.001, -0.072 - (reach - 0.072) * 0.5], [-across * 0.9, bend, -reach], 0.0092, 0.0066),
    ),
  )
  const thumb = union(
    0.01,
    cone([-0.024, -0.004, -0.024], [-0.038, -0.012, -0.058], 0.014, 0.0105),
    cone([-0.038, -0.012, -0.058], [-0.036, -0.019, -0.088], 0.0105, 0.0075),
  )
  const wrist = cone([0, 0.001, 0.02], [0, 0, -0.02], 0.0215, 0.0235)
  return union(0.016, palm, union(0.01, ...fingers), thumb, wrist)
}
