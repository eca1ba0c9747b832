import type { Field } from '../field/field.ts'
import { smoothstep } from '../field/scalar.ts'
import { add, subtract, unit, type Vec3 } from '../field/vector.ts'
import { ARM } from './stance.ts'

/**
 * How far each vertex of a garment goes with the upper arm, and how much of that with the forearm: two shares a
 * vertex. What lies on the trunk stays; cloth is let go over the width of a hand, so that shoulders stay round.
 */
export function armShares(positions: Float64Array, trunk: Field): Float32Array {
  const shares = new Float32Array((positions.length / 3) * 2)
  const between = bisector()
  for (let vertex = 0; vertex < positions.length / 3; vertex++) {
    const x = positions[vertex * 3]!
    const y = positions[vertex * 3 + 1]!
    const z = positions[vertex * 3 + 2]!
    const aside = Math.abs(x)
    const near = aside > 0.1 && y > 0.6 ? trunk(x, y, z) : 0
    const past =
      (aside - ARM.elbow[0]) * between[0] + (y - ARM.elbow[1]) * between[1] + (z - ARM.elbow[2]) * between[2]
    shares[vertex * 2] = smoothstep(0.003, 0.055, near)
    shares[vertex * 2 + 1] = smoothstep(-0.05, 0.05, past)
  }
  return shares
}

/** Along the arm where it bends: square to the plane that halves the elbow. */
const bisector = (): Vec3 =>
  unit(add(unit(subtract(ARM.elbow, ARM.shoulder)), unit(subtract(ARM.wrist, ARM.elbow))))
