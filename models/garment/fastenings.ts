import { ZONES } from '../../shared/garment/zones.ts'
import { cross, unit, type Vec3 } from '../field/vector.ts'
import { awayAt, frontsOf, type Jacket, OVERLAP_GAP } from './jacket.ts'
import type { Patch } from './patch.ts'
import type { Rig } from './rig.ts'
import { type Edge, sheet } from './sheet.ts'
import type { Tailor } from './tailor.ts'

/** Round buttons on the left front: stations, and places aside from the middle in metres. */
export function buttons(
  tailor: Tailor,
  jacket: Jacket,
  stations: readonly number[],
  aside: readonly number[],
  size: number,
): Patch[] {
  const fronts = frontsOf(tailor, jacket)
  return stations.flatMap((station) =>
    aside.map((x) => {
      const angle = Math.asin(x / (tailor.sleeved.radius(0, station) + 0.02))
      const middle = fronts.off(angle, station, OVERLAP_GAP + 0.0012)
      return button(tailor, middle, awayAt(jacket.form, angle, station), size, jacket.rig)
    }),
  )
}

/** Rings of a button: how far out, how high, how much sky, and how the face leans outwards. */
const RINGS = [
  [0, 0.8, 0.85, 0],
  [0.58, 0.75, 0.9, -0.25],
  [0.78, 1.1, 1, 0],
  [0.96, 0.9, 1, 1],
  [1.02, 0, 0.5, 3],
] as const

/** A turned button with a rim, on a plane through `middle`. It moves as one piece. */
export function button(tailor: Tailor, middle: Vec3, away: Vec3, size: number, rig: Rig): Patch {
  const sides = tailor.cells(12, 5)
  const rings = tailor.detail === 'near' ? RINGS : [RINGS[0], RINGS[3]]
  const aside = unit(cross([0, 1, 0], away))
  const up = cross(away, aside)
  const positions: number[] = []
  const normals: number[] = []
  const open: number[] = []
  for (const [reach, height, light, lean] of rings) {
    for (let k = 0; k < sides; k++) {
      const s = Math.sin((k / sides) * 2 * Math.PI)
      const c = Math.cos((k / sides) * 2 * Math.PI)
      const out = (axis: 0 | 1 | 2) => aside[axis] * s + up[axis] * c
      for (const axis of [0, 1, 2] as const) {
        positions.push(middle[axis] + out(axis) * size * reach + away[axis] * height * size * 0.24)
      }
      normals.push(...unit([away[0] + lean * out(0), away[1] + lean * out(1), away[2] + lean * out(2)]))
      open.push(light)
    }
  }
  const indices: number[] = []
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    for (let k = 0; k < sides; k++) {
      const a = ring * sides + k
      const b = ring * sides + ((k + 1) % sides)
      indices.push(a, a + sides, b, b, a + sides, b + sides)
    }
  }
  const count = positions.length / 3
  return {
    positions: Float64Array.from(positions),
    normals: Float64Array.from(normals),
    uvs: new Float64Array(count * 2),
    indices: Uint32Array.from(indices),
    seams: new Float32Array(count),
    open: Float32Array.from(open),
    zone: ZONES.button,
    layer: 'trim',
    rig: (_, out) => rig(middle, out),
  }
}

export interface Pocket {
  /** Its middle: direction in radians (both sides) and station. */
  readonly at: number
  readonly station: number
  readonly width: number
  readonly height: number
  /** Radians, the outer end lower. */
  readonly slant: number
}

/** Flaps or welts, on both sides or on the left alone. */
export function pockets(tailor: Tailor, jacket: Jacket, pocket: Pocket, both = true): Patch[] {
  if (tailor.detail === 'far') return []
  const fronts = frontsOf(tailor, jacket)
  const out = tailor.sleeved.radius(pocket.at, pocket.station) + 0.02
  return (both ? [1, -1] : [1]).flatMap((side) =>
    sheet({
      point: (u, v): Vec3 => {
        const across = (side > 0 ? u : 1 - u) - 0.5
        const angle = pocket.at + (across * pocket.width) / out
        const station =
          pocket.station - (v - 0.5) * pocket.height - across * pocket.width * Math.tan(pocket.slant)
        const lift = OVERLAP_GAP * 0.2 + 0.0035
        const [x, y, z] = fronts.off(angle, station, lift)
        return [side * x, y, z]
      },
      columns: 8,
      rows: 2,
      zone: ZONES.facing,
      rig: jacket.rig,
      cut: [0.35, 0.1],
      turned: { edges: ['top', 'bottom', 'left', 'right'] as Edge[], thickness: 0.0034, depth: 0.001 },
    }),
  )
}
