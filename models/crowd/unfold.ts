import type { Field } from '../field/field.ts'
import type { Mesh } from '../field/mesh.ts'
import { project } from '../field/project.ts'
import { smoothstep } from '../field/scalar.ts'
import { neighboursOf } from '../field/topology.ts'
import type { Vec3 } from '../field/vector.ts'
import { SEATED, STANDING } from './stance.ts'

const SMOOTHINGS = 12
const PULL = 0.5

/**
 * Where the vertices of a seated body stand: thighs and shins are turned about hips and knees, which all lie
 * across the body, and what comes of it is smoothed and laid onto the standing body's surface. The topology
 * stays, so that a person can rise from one into the other.
 */
export function unfold(mesh: Mesh, standing: Field): Float64Array {
  const stood = mesh.positions.slice()
  for (let i = 0; i < stood.length; i += 3) {
    const [x, y, z] = rise([stood[i]!, stood[i + 1]!, stood[i + 2]!])
    stood[i] = x
    stood[i + 1] = y
    stood[i + 2] = z
  }
  const neighbours = neighboursOf(mesh)
  for (let round = 0; round < SMOOTHINGS; round++) {
    relax(stood, mesh.positions, neighbours)
    project(stood, standing, { steps: 2, reach: 0.03 })
  }
  project(stood, standing, { steps: 3, reach: 0.02 })
  return stood
}

/** Where a point of a seated body goes when it stands up, limb by limb. */
function rise([x, y, z]: Vec3): Vec3 {
  // Along the folded body: 0 in the trunk and the arms, 1 in the thigh, 2 in the shin.
  const beside = smoothstep(0.26, 0.22, Math.abs(x))
  const inThigh = beside * smoothstep(-0.02, 0.1, z + 0.35 * (0.6 - y)) * smoothstep(0.72, 0.6, y)
  const inShin = smoothstep(0.545, 0.455, y) * smoothstep(0.3, 0.37, z)
  const trunk = moved([x, y, z], SEATED.hip, STANDING.hip, 0)
  const thigh = moved([x, y, z], SEATED.hip, STANDING.hip, 1)
  const shin = moved([x, y, z], SEATED.knee, STANDING.knee, 0)
  const mixed = (axis: 0 | 1 | 2) => {
    const upper = trunk[axis] + (thigh[axis] - trunk[axis]) * inThigh
    return upper + (shin[axis] - upper) * inShin
  }
  return [mixed(0), mixed(1), mixed(2)]
}

/** Moves a point with a joint, turned by so many quarter turns that bring +z down. */
function moved([x, y, z]: Vec3, from: Vec3, to: Vec3, quarters: 0 | 1): Vec3 {
  const dy = y - from[1]
  const dz = z - from[2]
  const [ty, tz] = quarters === 1 ? [-dz, dy] : [dy, dz]
  return [x + (to[0] - from[0]) * Math.sign(x), to[1] + ty, to[2] + tz]
}

/** Draws every vertex towards where its neighbours and its old distances to them want it. */
function relax(stood: Float64Array, sat: Float64Array, neighbours: readonly (readonly number[])[]): void {
  const before = stood.slice()
  for (let vertex = 0; vertex < neighbours.length; vertex++) {
    const around = neighbours[vertex]!
    if (around.length === 0) continue
    const wanted = [0, 0, 0]
    for (const other of around) {
      const rest = span(sat, vertex, other)
      const now = span(before, vertex, other) || 1e-6
      for (let axis = 0; axis < 3; axis++) {
        const from = before[other * 3 + axis]!
        wanted[axis]! += from + ((before[vertex * 3 + axis]! - from) * rest) / now
      }
    }
    for (let axis = 0; axis < 3; axis++) {
      const at = vertex * 3 + axis
      stood[at] = before[at]! + (wanted[axis]! / around.length - before[at]!) * PULL
    }
  }
}

const span = (positions: Float64Array, a: number, b: number): number =>
  Math.hypot(
    positions[a * 3]! - positions[b * 3]!,
    positions[a * 3 + 1]! - positions[b * 3 + 1]!,
    positions[a * 3 + 2]! - positions[b * 3 + 2]!,
  )
