import { cross, subtract, unit, type Vec3 } from '../field/vector.ts'
import type { Layer, Patch } from './patch.ts'
import type { Rig } from './rig.ts'
import { even } from './sheet.ts'

export interface Strap {
  /** The middle of the strap, t from 0 to 1, and the direction away from the body there. */
  readonly path: (t: number) => Vec3
  readonly away: (t: number) => Vec3
  readonly width: number | ((t: number) => number)
  readonly thickness: number
  readonly cells: number
  readonly zone: number
  readonly layer?: Layer
  readonly rig: Rig
}

const STEP = 2e-3
/** Round the section: across and away, as shares of half the width and half the thickness. */
const SECTION = [
  [-1, -1],
  [-1, 0.4],
  [-0.8, 1],
  [0.8, 1],
  [1, 0.4],
  [1, -1],
] as const

/** A band with a section of its own: straps, belts, cords. Its underside, on the body, is left open. */
export function strap(spec: Strap): Patch {
  const positions: number[] = []
  const normals: number[] = []
  const uvs: number[] = []
  const ts = even(spec.cells)
  let run = 0
  let before: Vec3 | null = null
  for (const t of ts) {
    const at = spec.path(t)
    const ahead = unit(subtract(spec.path(Math.min(1, t + STEP)), spec.path(Math.max(0, t - STEP))))
    const across = unit(cross(ahead, spec.away(t)))
    const away = unit(cross(across, ahead))
    const half = (typeof spec.width === 'number' ? spec.width : spec.width(t)) / 2
    if (before) run += Math.hypot(at[0] - before[0], at[1] - before[1], at[2] - before[2])
    before = at
    for (const [s, a] of SECTION) {
      const up = (a * spec.thickness) / 2 + spec.thickness / 2
      positions.push(...place(at, across, s * half, away, up))
      normals.push(...unit(place([0, 0, 0], across, s ** 3, away, Math.max(0, a) + 0.15)))
      uvs.push(s * half, run)
    }
  }
  const indices: number[] = []
  const ring = SECTION.length
  for (let i = 0; i + 1 < ts.length; i++) {
    for (let k = 0; k + 1 < ring; k++) {
      const a = i * ring + k
      const b = a + 1
      indices.push(a, b, a + ring, b, b + ring, a + ring)
    }
  }
  const count = positions.length / 3
  return {
    positions: Float64Array.from(positions),
    normals: Float64Array.from(normals),
    uvs: Float64Array.from(uvs),
    indices: Uint32Array.from(indices),
    seams: Float32Array.from({ length: count }, (_, i) => (i % ring === 2 || i % ring === 3 ? 0.6 : 1)),
    open: new Float32Array(count).fill(0.95),
    zone: spec.zone,
    layer: spec.layer ?? 'outer',
    rig: spec.rig,
  }
}

const place = (at: Vec3, a: Vec3, sa: number, b: Vec3, sb: number): Vec3 => [
  at[0] + a[0] * sa + b[0] * sb,
  at[1] + a[1] * sa + b[1] * sb,
  at[2] + a[2] * sa + b[2] * sb,
]
