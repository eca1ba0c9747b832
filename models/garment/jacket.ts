import { ZONES } from '../../shared/garment/zones.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import { type Table, table } from '../field/table.ts'
import { cross, subtract, unit, type Vec3 } from '../field/vector.ts'
import { cutForArms } from './bodice.ts'
import type { Form } from './form.ts'
import { marked } from './marks.ts'
import type { Patch } from './patch.ts'
import type { Rig } from './rig.ts'
import { type Edge, even, sheet } from './sheet.ts'
import type { Tailor } from './tailor.ts'

/** A garment with sleeves that opens in front, its left side over its right. */
export interface Jacket {
  readonly form: Form
  readonly hem: number
  /** Station of the neckline by direction: from the gorge (or the front) to the back. */
  readonly neckline: Table
  /** Where the lapels turn; without them the fronts go up to the neckline. */
  readonly lapels?: Lapels
  /** How far the left front goes past the middle, metres. */
  readonly overlap: number
  /** How far the fronts spread below the last button: metres at the hem. */
  readonly cutaway: number
  readonly fastensTo: number
  readonly rig: Rig
  readonly thickness: number
  readonly columns: readonly [near: number, far: number]
  readonly rows: readonly [near: number, far: number]
  /** Sets the sleeves this much farther out, metres. */
  readonly drop: number
  /** Seams, as shares of the way round from one front edge to the other. */
  readonly seams: readonly number[]
  /** The hem is stitched this far up, metres. */
  readonly hemStitch: number
}

export interface Lapels {
  /** Station of the break, and of the gorge where lapel meets collar. */
  readonly breaks: number
  readonly gorge: number
  /** Direction of the roll line at the gorge, in radians. */
  readonly gorgeAt: number
  /** How far out the tip is from the gorge, and how far above (or below) it: metres. */
  readonly width: number
  readonly peak: number
  /** How far the outer edge bows out, metres. */
  readonly belly: number
}

/** How far apart the two fronts lie where they overlap. */
export const OVERLAP_GAP = 0.006

/** Everything that must agree about where the fronts are. */
export interface Fronts {
  /** Direction of the left front's edge at a station, in radians. */
  readonly edge: (station: number) => number
  /** A place `ease` metres outside the form. */
  readonly off: (angle: number, station: number, ease: number) => Vec3
  /** Direction and station of the place that is seen at (x, y) from the front. */
  readonly seenAt: (x: number, y: number) => readonly [angle: number, station: number]
}

export function frontsOf({ sleeved: mould }: Tailor, jacket: Jacket): Fronts {
  const { lapels, hem } = jacket
  const closed = Math.max(hem, jacket.fastensTo - 0.03)
  const open: Table = table([
    [hem - 0.01, jacket.cutaway - jacket.overlap],
    [closed, -jacket.overlap],
    [closed + 0.01, -jacket.overlap],
  ])
  const below = lapels ? lapels.breaks : jacket.neckline(0)
  const seenAt = (x: number, y: number): readonly [number, number] => {
    let z = 0.05
    let angle = 0
    let station = y
    for (let round = 0; round < 12; round++) {
      angle = Math.atan2(x, z + 0.012)
      station = mould.stationOf(y, Math.sqrt(x * x + (z + 0.012) ** 2))
      const [px, , pz] = jacket.form(angle, station)
      z = Math.max(-0.01, pz + (px - x) * 0.3)
    }
    return [angle, station]
  }
  return {
    seenAt,
    edge: (station) => {
      const out = mould.radius(0, Math.min(station, below)) + 0.015
      const straight = Math.asin(Math.max(-0.9, Math.min(0.9, open(station) / out)))
      if (!lapels || station <= lapels.breaks) return straight
      const share = Math.min(1.2, (station - lapels.breaks) / (lapels.gorge - lapels.breaks))
      return mix(straight, lapels.gorgeAt, share ** 1.12)
    },
    off: (angle, station, ease) => {
      const [x, y, z] = jacket.form(angle, station)
      if (ease === 0) return [x, y, z]
      const away = awayAt(jacket.form, angle, station)
      return [x + away[0] * ease, y + away[1] * ease, z + away[2] * ease]
    },
  }
}

/** The direction away from the body on a form. */
export function awayAt(form: Form, angle: number, station: number): Vec3 {
  const e = 0.006
  const across = subtract(form(angle + e * 3, station), form(angle - e * 3, station))
  const down = subtract(form(angle, station - e), form(angle, station + e))
  return unit(cross(down, across))
}

/** The body of the jacket as one sheet from the left front's edge round the back to the right one's. */
export function jacketBody(tailor: Tailor, jacket: Jacket): Patch[] {
  const fronts = frontsOf(tailor, jacket)
  const { lapels, hem } = jacket
  const near = tailor.detail === 'near'
  const from = lapels ? lapels.gorgeAt : fronts.edge(jacket.neckline(0))
  const places = (u: number, v: number): readonly [angle: number, station: number] => {
    const at = mix(from, 2 * Math.PI - from, u)
    const top = jacket.neckline(Math.min(at, 2 * Math.PI - at))
    const station = mix(top, hem, v)
    const edge = fronts.edge(station)
    return [mix(edge, 2 * Math.PI - edge, u), station]
  }
  const lines = near ? jacket.seams : []
  const round = even(tailor.cells(...jacket.columns)).map((t) => t - 0.035 * Math.sin(2 * Math.PI * t))
  const columns = marked(near ? [...round, 0.012, 0.988].sort((a, b) => a - b) : round, lines, 0.004)
  const stitched = near ? [1 - jacket.hemStitch / (jacket.neckline(Math.PI) - hem)] : []
  const levels = marked(
    even(tailor.cells(...jacket.rows)).map((v) => v ** 1.12),
    stitched,
    0.004,
  )
  const body = sheet({
    point: (u, v) => {
      const [angle, station] = places(u, v)
      const under = Math.max(0, -fronts.edge(station))
      return fronts.off(angle, station, smoothstep(under + 0.45, under + 0.12, angle) * OVERLAP_GAP)
    },
    columns: columns.length - 1,
    rows: levels.length - 1,
    acrossAt: columns,
    downAt: levels,
    zone: ZONES.bodice,
    rig: jacket.rig,
    seam: (u, v) => {
      if (lines.includes(u) || stitched.includes(v)) return 0.9
      return near && (u === 0.012 || u === 0.988) ? 0.7 : 0
    },
    ...(near
      ? { turned: { edges: ['bottom', 'left', 'right'] as Edge[], thickness: jacket.thickness, depth: 0.05 } }
      : {}),
  })
  return cutForArms(tailor, body, { sleeved: jacket.drop })
}
