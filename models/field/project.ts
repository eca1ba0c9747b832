import { type Field, gradientAt } from './field.ts'
import { clamp } from './scalar.ts'

export interface ProjectOptions {
  readonly steps: number
  /** No step moves a vertex farther than this many metres. */
  readonly reach: number
}

const NEAR = 5e-4
/** A step shortened a little does not overshoot where the field curves. */
const DAMPING = 0.9

/** Brings points onto the surface by Newton steps along the gradient, in place. */
export function project(positions: Float64Array, field: Field, { steps, reach }: ProjectOptions): void {
  const slope = new Float64Array(3)
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < positions.length; i += 3) {
      const x = positions[i]!
      const y = positions[i + 1]!
      const z = positions[i + 2]!
      const steepness = gradientAt(field, x, y, z, NEAR, slope)
      if (steepness < 1e-3) continue
      const by = clamp(field(x, y, z) / steepness, -reach, reach) * (DAMPING / steepness)
      positions[i] = x - by * slope[0]!
      positions[i + 1] = y - by * slope[1]!
      positions[i + 2] = z - by * slope[2]!
    }
  }
}

/** Unit normals from the field's gradient over ±`reach` metres: a wide reach smooths what is finer than it. */
export function fieldNormals(positions: Float64Array, field: Field, reach = 1.5e-3): Float64Array {
  const normals = new Float64Array(positions.length)
  const slope = new Float64Array(3)
  for (let i = 0; i < positions.length; i += 3) {
    const steepness =
      gradientAt(field, positions[i]!, positions[i + 1]!, positions[i + 2]!, reach, slope) || 1
    normals[i] = slope[0]! / steepness
    normals[i + 1] = slope[1]! / steepness
    normals[i + 2] = slope[2]! / steepness
  }
  return normals
}
