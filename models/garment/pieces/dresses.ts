import { ZONES } from '../../../shared/garment/zones.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import { subtract, unit, type Vec3 } from '../../field/vector.ts'
import { bodice } from '../bodice.ts'
import {
  angleAt,
  clearOf,
  foldOpen,
  folds,
  level,
  onLevel,
  type Round,
  round,
  skirtForm,
  softMax,
} from '../form.ts'
import { boatNeck, strapless } from '../neckline.ts'
import type { Patch } from '../patch.ts'
import { sheet } from '../sheet.ts'
import { strap } from '../strap.ts'
import type { Tailor } from '../tailor.ts'

/** Cut on the bias: nothing but line, two thin straps, a hem at the calf that moves. */
export function slipDress(tailor: Tailor): Patch[] {
  const { frame, level: at, rigs } = tailor
  const { up } = frame
  const top = round([
    [0, up(1.352)],
    [20, up(1.372)],
    [37, up(1.412)],
    [48, up(1.392)],
    [90, up(1.31)],
    [132, up(1.262)],
    [180, up(1.235)],
  ])
  const pattern = folds({ count: 7, depth: 0.034, loose: 0.8, curl: 0.35 })
  const form = skirtForm(tailor, {
    ease: 0.005,
    from: at.hip,
    flare: round([
      [0, 0.1],
      [60, 0.12],
      [120, 0.15],
      [180, 0.16],
    ]),
    folds: pattern,
  })
  return [
    ...bodice(tailor, {
      form,
      top,
      bottom: level(at.calf),
      columns: [52, 18],
      rows: [34, 11],
      spread: 1.3,
      rig: rigs.skirt(),
      zone: ZONES.bodice,
      open: (angle, station) => mix(1, foldOpen(pattern, 0.034)(angle), smoothstep(at.hip, at.knee, station)),
      turned: ['top', 'bottom'],
      thickness: 0.0014,
      depth: 0.012,
    }),
    ...[1, -1].map((side) => shoulderStrap(tailor, side, { front: 37, back: 146, top, backDrop: 0.012 })),
  ]
}

interface StrapPlaces {
  readonly front: number
  readonly back: number
  readonly top: Round
  readonly backDrop: number
}

/** Over the shoulder from one point of the upper edge to another; degrees from the front. */
function shoulderStrap(tailor: Tailor, side: number, { front, back, top, backDrop }: StrapPlaces): Patch {
  const { mould, frame, rigs } = tailor
  const over = mould.stationOf(frame.up(1.478), 0.1)
  const from = (front * Math.PI) / 180
  const to = (back * Math.PI) / 180
  const startAt = top(from) - 0.006
  const endAt = top(to) - backDrop
  const place = (t: number, ease: number): Vec3 => {
    const angle = side * mix(from, to, t)
    const rise = Math.sin(Math.PI * t) ** 0.62
    const station = mix(mix(startAt, endAt, smoothstep(0.35, 1, t)), over, rise)
    return mould.at(angle, station, ease)
  }
  return strap({
    path: (t) => place(t, 0.0015),
    away: (t) => unit(subtract(place(t, 0.02), place(t, 0))),
    width: 0.006,
    thickness: 0.0022,
    cells: tailor.cells(24, 8),
    zone: ZONES.band,
    rig: rigs.torso,
  })
}

/** A column to the floor, strapless, with a little kick behind so that she can walk. */
export function columnGown(tailor: Tailor): Patch[] {
  const { level: at, rigs } = tailor
  const pattern = folds({ count: 6, depth: 0.03, loose: 0.7, curl: 0.3, shift: 0.5 })
  const kick = round([
    [0, 0.035],
    [60, 0.05],
    [110, 0.1],
    [150, 0.2],
    [180, 0.25],
  ])
  const form = skirtForm(tailor, { ease: 0.005, from: at.hip, flare: kick, folds: pattern })
  return bodice(tailor, {
    form,
    top: strapless(tailor, 0.012),
    bottom: round([
      [0, 0.024],
      [90, 0.018],
      [180, 0.012],
    ]),
    columns: [46, 16],
    rows: [38, 11],
    spread: 1.35,
    rig: rigs.skirt(),
    seams: [27, 90, 150],
    seamFades: (station) => smoothstep(at.knee, at.hip, station),
    open: (angle, station) => mix(1, foldOpen(pattern, 0.03)(angle), smoothstep(at.hip, at.knee, station)),
    turned: ['top', 'bottom'],
    thickness: 0.002,
    depth: 0.018,
  })
}

/** A boned bodice to a point, and a skirt that is mostly air, in folds as deep as a hand. */
export function ballGown(tailor: Tailor): Patch[] {
  const { level: at, rigs, mould } = tailor
  const waist = round([
    [0, at.waist - 0.035],
    [40, at.waist - 0.012],
    [90, at.waist],
    [180, at.waist - 0.004],
  ])
  const upper = bodice(tailor, {
    form: (angle, station) => mould.at(angle, station, 0.008),
    top: strapless(tailor, 0.024),
    bottom: waist,
    columns: [40, 14],
    rows: [12, 4],
    rig: rigs.torso,
    seams: [0, 26, 58, 90, 150],
    turned: ['top', 'bottom'],
    thickness: 0.0025,
    depth: 0.02,
  })
  return [...upper, ...fullSkirt(tailor, waist)]
}

function fullSkirt(tailor: Tailor, waist: Round): Patch[] {
  const { mould, rigs } = tailor
  const count = 22
  const hem = round([
    [0, 0.03],
    [90, 0.026],
    [180, 0.016],
  ])
  const reach = round([
    [0, 0.5],
    [90, 0.62],
    [140, 0.72],
    [180, 0.78],
  ])
  const point = (u: number, v: number): Vec3 => {
    const angle = angleAt(u)
    const from = waist(angle) + 0.012
    const down = v
    const spread = Math.sin((Math.PI / 2) * down ** 0.82) ** 0.9
    const wander =
      0.5 * Math.sin(angle * 2 + 0.8) + 0.4 * Math.sin(angle * 3 + 2.4) + 0.3 * Math.sin(angle * 5)
    const phase = angle * count + wander * 1.5
    const deep = smoothstep(0, 0.3, down) * mix(0.35, 1, down)
    const size = 1 + 0.25 * Math.sin(angle * 7 + 1) + 0.18 * Math.sin(angle * 4 + 3)
    const crest = 0.062 * deep * size * (Math.cos(phase) + 0.2 * Math.cos(2 * phase))
    const aside = (-0.06 * deep * size * Math.sin(phase)) / Math.max(0.2, reach(angle) * spread)
    const near = mould.radius(angle, Math.max(from, 0.02)) + 0.006
    const out = near + (reach(angle) - near) * spread + crest
    return onLevel(angle + aside, mix(from, hem(angle), down), softMax(out, near + 0.004, 0.01))
  }
  return sheet({
    point,
    columns: tailor.cells(154, 60),
    rows: tailor.cells(17, 6),
    downAt: Array.from({ length: tailor.cells(17, 6) + 1 }, (_, i) => (i / tailor.cells(17, 6)) ** 1.25),
    closed: true,
    zone: ZONES.skirt,
    rig: rigs.gown(tailor.level.waist - 0.02),
    seam: (_, v) => smoothstep(0.985, 1, v) + smoothstep(0.02, 0, v),
    open: (u, v) => {
      const angle = angleAt(u)
      const wander =
        0.5 * Math.sin(angle * 2 + 0.8) + 0.4 * Math.sin(angle * 3 + 2.4) + 0.3 * Math.sin(angle * 5)
      return mix(0.9, 0.68 + 0.32 * Math.cos(angle * count + wander * 1.5), smoothstep(0, 0.35, v))
    },
    ...(tailor.detail === 'near'
      ? { turned: { edges: ['bottom'] as const, thickness: 0.002, depth: 0.02 } }
      : {}),
  })
}

/** Straight from the shoulder, clear of the waist, to the middle of the thigh. */
export function shiftDress(tailor: Tailor): Patch[] {
  const { level: at, rigs, mould, frame } = tailor
  const hem = at.crotch - 0.075
  const fullest = mould.bust - 0.02
  const flare = round([
    [0, 0.1],
    [90, 0.14],
    [180, 0.11],
  ])
  return bodice(tailor, {
    form: clearOf(
      tailor,
      (angle, station) => {
        const ease = 0.009 + 0.001 * smoothstep(fullest, frame.up(1.42), station)
        if (station >= fullest) return mould.at(angle, station, ease)
        const down = fullest - station
        const falls = mould.radius(angle, fullest) + ease + (flare(angle) * down * down) / (down + 0.06)
        const clears = mould.radius(angle, station) + 0.01
        return onLevel(angle, station, softMax(falls, clears, Math.min(0.04, 2 * down * down + 1e-7)))
      },
      0.005,
    ),
    top: boatNeck(tailor, mould),
    bottom: level(hem),
    columns: [54, 16],
    rows: [24, 8],
    spread: 1.5,
    rig: rigs.skirt(at.hip),
    arms: { bare: -0.004 },
    seams: [90],
    hemStitch: 0.03,
    turned: ['top', 'bottom'],
    thickness: 0.003,
    depth: 0.03,
  })
}
