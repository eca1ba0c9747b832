import { ZONES } from '../../shared/garment/zones.ts'
import { leaves } from '../field/field.ts'
import { mix, smoothstep } from '../field/scalar.ts'
import { unit, type Vec3 } from '../field/vector.ts'
import { frontsOf, type Jacket } from './jacket.ts'
import type { Patch } from './patch.ts'
import { type Edge, even, sheet } from './sheet.ts'
import type { Tailor } from './tailor.ts'

export interface Collar {
  /** Height of the stand behind and width of the fall, metres. */
  readonly stand: number
  readonly fall: number
  /** How far its points reach from the roll along the gorge. */
  readonly points: number
  /** Between the neck and where it folds, metres. */
  readonly room: number
}

/** Metres of surface a metre of station, near the neck. */
const STRETCH = 1.22

/** The middle of the neck, which leans forward as it rises. */
const neckAxis = ({ frame }: Tailor, y: number): Vec3 => {
  const [, low, z] = frame.joint('neck')
  return [0, y, z + 0.17 * (y - low)]
}

/** At most this far inwards does a stand lean, metres. */
const LEAN = 0.042
const softened = (inwards: number): number => LEAN * Math.tanh(inwards / LEAN)

/** A collar that stands at the back of the neck, folds over and meets the lapels at the gorge. */
export function collarPatches(tailor: Tailor, jacket: Jacket, collar: Collar): Patch[] {
  const { gorge, gorgeAt } = jacket.lapels!
  const fronts = frontsOf(tailor, jacket)
  const near = tailor.detail === 'near'
  const angleOf = (c: number) => mix(gorgeAt, 2 * Math.PI - gorgeAt, c)
  const front = (c: number) => Math.min(angleOf(c), 2 * Math.PI - angleOf(c))
  const neckline = (c: number): Vec3 => fronts.off(angleOf(c), jacket.neckline(front(c)), 0)
  const stands = (c: number) => collar.stand * smoothstep(gorgeAt + 0.02, 1.75, front(c))

  /** Where the collar folds over: close to the neck, with room for what is worn beneath. */
  const fold = (c: number): Vec3 => {
    const [x, y, z] = neckline(c)
    const up = stands(c)
    const middle = neckAxis(tailor, y + up)
    const away = unit([x, 0, z - middle[2]])
    const out = Math.hypot(x, z - middle[2])
    const close = leaves(tailor.figure.trunk, middle, [Math.abs(away[0]), 0, away[2]], 0.2) + collar.room
    const inwards = softened(Math.max(0, out - close)) * (up / collar.stand)
    const [rx, ry, rz] = fronts.off(angleOf(c), jacket.neckline(front(c)), jacket.thickness + 0.005)
    const share = smoothstep(gorgeAt, gorgeAt + 0.35, front(c))
    return [
      mix(rx, x - away[0] * inwards, share),
      mix(ry, y + up, share),
      mix(rz, z - away[2] * inwards, share),
    ]
  }
  /** The outer edge: along the gorge in front, lying on shoulders and back behind. */
  const [gx, gy] = fronts.off(gorgeAt, gorge, 0)
  const point = fronts.seenAt(
    gx + collar.points,
    gy + jacket.lapels!.peak * (collar.points / jacket.lapels!.width) + 0.004,
  )
  const edge = (c: number): Vec3 => {
    const around = front(c)
    const behind = smoothstep(gorgeAt, gorgeAt + 0.72, around)
    const side = c < 0.5 ? 1 : -1
    const below = (collar.fall - stands(c) * 0.75) / STRETCH
    const station = mix(point[1], jacket.neckline(around) - below, behind)
    const angle = mix(point[0], around, behind)
    const [x, y, z] = fronts.off(angle, station, jacket.thickness + 0.004)
    return [side * Math.abs(x), y, z]
  }
  const crossAt = near ? [0, 0.07, 0.16, 0.3, 0.5, 0.72, 0.88, 0.92, 1] : even(2)
  const outside = sheet({
    point: (u, v) => {
      const a = fold(u)
      const b = edge(u)
      const away = unit([(a[0] + b[0]) / 2, 0.05, (a[2] + b[2]) / 2 + 0.03])
      const bow = Math.sin(Math.PI * v ** 0.7) * (0.004 + 0.12 * stands(u))
      return [
        mix(a[0], b[0], v) + away[0] * bow,
        mix(a[1], b[1], v) + away[1] * bow + bow * 0.5,
        mix(a[2], b[2], v) + away[2] * bow,
      ]
    },
    columns: tailor.cells(24, 9),
    rows: crossAt.length - 1,
    acrossAt: even(tailor.cells(24, 9)).map((t) => t - 0.05 * Math.sin(2 * Math.PI * t)),
    downAt: crossAt,
    zone: ZONES.collar,
    rig: jacket.rig,
    seam: (_, v) => (near && Math.abs(v - 0.92) < 1e-6 ? 0.7 : 0),
    cut: [0, 0.3],
    ...(near
      ? {
          turned: {
            edges: ['bottom', 'left', 'right'] as Edge[],
            thickness: jacket.thickness * 0.9,
            depth: 0.014,
          },
        }
      : {}),
  })
  const stand = sheet({
    point: (u, v) => {
      const a = fold(1 - u)
      const b = neckline(1 - u)
      return [mix(a[0], b[0], v), mix(a[1], b[1], v), mix(a[2], b[2], v)]
    },
    columns: tailor.cells(20, 8),
    rows: tailor.cells(2, 1),
    zone: ZONES.facing,
    layer: 'inner',
    rig: jacket.rig,
  })
  return [...outside, ...stand]
}
