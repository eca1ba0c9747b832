import type { Field } from './field.ts'
import { clamp } from './scalar.ts'

export interface OcclusionOptions {
  /** Distances along the normal at which the field is asked, in metres. */
  readonly reaches?: readonly number[]
  /** How dark full occlusion is, 1 being black. */
  readonly strength?: number
  /** Open light at a vertex never falls below this. */
  readonly floor?: number
}

const REACHES = [0.006, 0.016, 0.04, 0.09, 0.18] as const

/**
 * How much of the sky each vertex sees, 1 being all of it: the field falls behind the distance walked along the
 * normal where something is in the way (Evans, "Fast approximations for global illumination", 2006).
 */
export function occlusion(
  positions: Float64Array,
  normals: Float64Array,
  scene: Field,
  options: OcclusionOptions = {},
): Float32Array {
  const reaches = options.reaches ?? REACHES
  const strength = options.strength ?? 1
  const floor = options.floor ?? 0.08
  const open = new Float32Array(positions.length / 3)
  for (let i = 0; i < open.length; i++) {
    let blocked = 0
    for (const reach of reaches) {
      const seen = scene(
        positions[i * 3]! + normals[i * 3]! * reach,
        positions[i * 3 + 1]! + normals[i * 3 + 1]! * reach,
        positions[i * 3 + 2]! + normals[i * 3 + 2]! * reach,
      )
      blocked += clamp((reach - seen) / reach, 0, 1) / reaches.length
    }
    open[i] = clamp(1 - strength * blocked, floor, 1)
  }
  return open
}
