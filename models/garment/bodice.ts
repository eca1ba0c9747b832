import { ZONES } from '../../shared/garment/zones.ts'
import { clamp } from '../field/scalar.ts'
import type { Vec3 } from '../field/vector.ts'
import { armholeOf, beyondSeam, insideArmhole } from './armhole.ts'
import { clipPatch } from './clip-patch.ts'
import { angleAt, type Form, type Round, stationBetween } from './form.ts'
import { marked } from './marks.ts'
import type { Patch } from './patch.ts'
import type { Rig } from './rig.ts'
import { type Edge, even, sheet } from './sheet.ts'
import type { Tailor } from './tailor.ts'

/** A tube about the trunk, from a neckline down to a waist or a hem. */
export interface Bodice {
  readonly form: Form
  /** Stations of the upper and the lower edge, by direction. */
  readonly top: Round
  readonly bottom: Round
  readonly columns: readonly [near: number, far: number]
  readonly rows: readonly [near: number, far: number]
  /** How rows are spread: above 1 they crowd towards the top, below 1 towards the bottom. */
  readonly spread?: number
  readonly rig: Rig
  readonly zone?: number
  /** Cut out for bare arms, or open for sleeves, this much farther out than the arm begins. */
  readonly arms?: { readonly bare: number } | { readonly sleeved: number }
  /** Lines of stitching down the bodice, in degrees from the front, both sides. */
  readonly seams?: readonly number[]
  /** Where a seam shows, 0 to 1, by station. */
  readonly seamFades?: (station: number) => number
  /** Hems stitched this far from the edge, metres. */
  readonly hemStitch?: number
  readonly open?: (angle: number, station: number) => number
  /** Where the front ends and what jackets cover begins: degrees from the front. */
  readonly frontTo?: number
  readonly turned: readonly Edge[]
  readonly thickness: number
  readonly depth?: number
}

export function bodice(tailor: Tailor, spec: Bodice): Patch[] {
  const stationAt = (u: number, v: number) => stationBetween(spec.top, spec.bottom, angleAt(u), v)
  const rows = tailor.cells(...spec.rows)
  const spread = spec.spread ?? 1
  const near = tailor.detail === 'near'
  const lines = near ? (spec.seams ?? []).flatMap(bothSides) : []
  const columns = marked(even(tailor.cells(...spec.columns)), lines, 0.0035)
  const height = spec.top(0) - spec.bottom(0)
  const stitched = near && spec.hemStitch ? [1 - spec.hemStitch / height] : []
  const levels = marked(
    even(rows).map((v) => v ** spread),
    stitched,
    0.004,
  )
  const fades = spec.seamFades ?? (() => 1)
  const patches = sheet({
    point: (u, v) => spec.form(angleAt(u), stationAt(u, v)),
    columns: columns.length - 1,
    rows: levels.length - 1,
    acrossAt: columns,
    downAt: levels,
    closed: true,
    zone: spec.zone ?? ZONES.bodice,
    rig: spec.rig,
    seam: (u, v) => {
      const along = lines.includes(u) ? fades(stationAt(u, v)) : 0
      const edge = v < 1e-9 || v > 1 - 1e-9 ? 0.5 : 0
      return clamp(Math.max(along, edge, stitched.includes(v) ? 0.9 : 0), 0, 1)
    },
    ...(spec.open ? { open: (u, v) => spec.open!(angleAt(u), stationAt(u, v)) } : {}),
    ...(near && spec.turned.length > 0
      ? { turned: { edges: spec.turned, thickness: spec.thickness, depth: spec.depth ?? 0.025 } }
      : {}),
  })
  const cut = cutForArms(tailor, patches, spec.arms)
  return spec.frontTo === undefined ? cut : cut.flatMap((patch) => frontAndBack(patch, spec.frontTo!))
}

/** Parts a bodice so that what a jacket covers can be left out. */
function frontAndBack(patch: Patch, degrees: number): Patch[] {
  const limit = (degrees * Math.PI) / 180
  const behind = ([x, , z]: Vec3) => Math.abs(Math.atan2(x, z + 0.012)) - limit
  return [
    clipPatch(patch, behind, 0),
    { ...clipPatch(patch, (place) => -behind(place), 0), zone: ZONES.back },
  ]
}

/** Beside a cut edge the mark of its seam has faded within this, metres. */
const RIM_WIDTH = 0.006

/** Cuts ovals for bare arms, or ends the bodice where its sleeves are set in. */
export function cutForArms(tailor: Tailor, patches: readonly Patch[], arms: Bodice['arms']): Patch[] {
  if (arms === undefined) return [...patches]
  const armhole = armholeOf(tailor, 'bare' in arms ? arms.bare : arms.sleeved)
  const away = 'bare' in arms ? insideArmhole(armhole) : beyondSeam(armhole)
  if (tailor.detail === 'far') return patches.map((patch) => clipPatch(patch, away, 0))
  return patches.flatMap((patch) => {
    const inner = clipPatch(patch, (place) => away(place) + RIM_WIDTH, 0)
    const rim = clipPatch(patch, (place) => -away(place) - RIM_WIDTH, 0)
    return [inner, clipPatch(rim, away)]
  })
}

/** A direction in degrees as the places across a tube that closes behind. */
function bothSides(degrees: number): number[] {
  const share = degrees / 360
  if (degrees === 0) return [0.5]
  return degrees === 180 ? [] : [0.5 - share, 0.5 + share]
}
