import { ZONES } from '../../../shared/garment/zones.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import { bodice } from '../bodice.ts'
import { angleAt, foldOpen, folds, level, onLevel, round, skirtForm, softMax } from '../form.ts'
import type { Patch } from '../patch.ts'
import { sheet } from '../sheet.ts'
import type { Tailor } from '../tailor.ts'

/** What sits at the waist above every skirt and pair of trousers. */
export function waistband(tailor: Tailor, width = 0.036, ease = 0.0085): Patch[] {
  const { mould, level: at, rigs } = tailor
  return bodice(tailor, {
    form: (angle, station) => mould.at(angle, station, ease),
    top: level(at.waist + 0.012),
    bottom: level(at.waist + 0.012 - width),
    columns: [32, 12],
    rows: [2, 1],
    rig: rigs.trunk,
    zone: ZONES.band,
    turned: ['top', 'bottom'],
    thickness: 0.003,
    depth: 0.01,
  })
}

const topOf = (tailor: Tailor) => tailor.level.waist - 0.018

/** Close, to just below the knee, narrowing a little; a vent behind. */
export function pencilSkirt(tailor: Tailor): Patch[] {
  const { level: at, rigs } = tailor
  const form = skirtForm(tailor, {
    ease: 0.006,
    from: at.hip,
    flare: round([
      [0, -0.03],
      [90, -0.07],
      [180, -0.05],
    ]),
  })
  return [
    ...waistband(tailor),
    ...bodice(tailor, {
      form,
      top: level(topOf(tailor)),
      bottom: level(at.knee - 0.06),
      columns: [34, 14],
      rows: [18, 6],
      rig: rigs.skirt(),
      zone: ZONES.skirt,
      seams: [30, 90, 150],
      hemStitch: 0.035,
      turned: ['bottom'],
      thickness: 0.003,
      depth: 0.035,
    }),
  ]
}

/** A full circle to the calf, falling in soft flutes. */
export function circleSkirt(tailor: Tailor): Patch[] {
  const { level: at, rigs } = tailor
  const pattern = folds({ count: 13, depth: 0.13, loose: 0.75, curl: 0.7 })
  const form = skirtForm(tailor, {
    ease: 0.007,
    from: at.waist - 0.03,
    flare: round([
      [0, 0.3],
      [90, 0.36],
      [180, 0.38],
    ]),
    folds: pattern,
  })
  return [
    ...waistband(tailor),
    ...bodice(tailor, {
      form,
      top: level(topOf(tailor)),
      bottom: level(at.calf + 0.02),
      columns: [112, 46],
      rows: [14, 5],
      rig: rigs.gown(at.highHip),
      zone: ZONES.skirt,
      open: (angle, station) =>
        mix(1, foldOpen(pattern, 0.13)(angle), smoothstep(at.highHip, at.knee, station)),
      turned: ['bottom'],
      thickness: 0.0018,
      depth: 0.016,
    }),
  ]
}

const PLEATS = 36

/** Knife pleats, stitched to the hip and free below it. */
export function pleatedSkirt(tailor: Tailor): Patch[] {
  const { level: at, rigs, mould } = tailor
  const flare = round([
    [0, 0.17],
    [90, 0.2],
    [180, 0.2],
  ])
  const hem = at.knee - 0.1
  const from = at.hip + 0.02
  const point = (u: number, v: number) => {
    const station = mix(topOf(tailor), hem, v)
    const place = u * PLEATS
    const within = place - Math.floor(place)
    const free = smoothstep(from + 0.06, hem, station)
    const rise = within < 0.78 ? within / 0.78 : (1 - within) / 0.22
    const depth = mix(0.003, 0.02, free)
    const lean = within < 0.78 ? within : 0.78 - (within - 0.78) * 2.2
    const angle = angleAt((Math.floor(place) + mix(within, lean, free * 0.55)) / PLEATS)
    const down = Math.max(0, from - station)
    const falls =
      mould.radius(angle, Math.max(station, from)) + 0.008 + (flare(angle) * down * down) / (down + 0.1)
    const out = softMax(falls, mould.radius(angle, station) + 0.009, 0.04)
    return onLevel(angle, station, out + (rise - 0.5) * depth)
  }
  const acrossAt: number[] = []
  for (let pleat = 0; pleat < PLEATS; pleat++) {
    for (const within of [0, 0.4, 0.775, 0.8]) acrossAt.push((pleat + within) / PLEATS)
  }
  acrossAt.push(1)
  return [
    ...waistband(tailor),
    ...sheet({
      point,
      columns: tailor.cells(acrossAt.length - 1, PLEATS),
      ...(tailor.detail === 'near' ? { acrossAt } : {}),
      rows: tailor.cells(8, 3),
      closed: true,
      zone: ZONES.skirt,
      rig: rigs.skirt(at.hip),
      open: (u) => {
        const within = u * PLEATS - Math.floor(u * PLEATS)
        return within > 0.78 ? 0.45 : mix(0.62, 1, within / 0.78)
      },
      seam: (_, v) => smoothstep(0.97, 0.99, v),
      ...(tailor.detail === 'near'
        ? { turned: { edges: ['bottom'] as const, thickness: 0.0016, depth: 0.014 } }
        : {}),
    }),
  ]
}
