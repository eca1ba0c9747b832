import { ZONES } from '../../../shared/garment/zones.ts'
import { clamp, mix, smoothstep } from '../../field/scalar.ts'
import type { Vec3 } from '../../field/vector.ts'
import { folds, onLevel, type Round, round } from '../form.ts'
import { crewNeck } from '../neckline.ts'
import type { Patch } from '../patch.ts'
import { type Edge, even, sheet } from '../sheet.ts'
import type { Tailor } from '../tailor.ts'

interface Cape {
  /** Direction of the front edges at the neck and at the hem, radians. */
  readonly openAtNeck: number
  readonly openAtHem: number
  readonly hem: Round
  /** How much farther out it is a metre below the shoulders, by direction. */
  readonly flare: Round
  readonly folds: { readonly count: number; readonly depth: number }
  readonly thickness: number
  readonly columns: readonly [near: number, far: number]
  readonly rows: readonly [near: number, far: number]
}

/** Off what is worn beneath, metres. */
const EASE = 0.022

/** Over shoulders and hanging arms to the hands, then falling; open in front. */
function hung(tailor: Tailor, cape: Cape): Patch[] {
  const { mantled: mould, frame, rigs } = tailor
  const pattern = folds({ ...cape.folds, loose: 0.7, curl: 0.6 })
  const neck = crewNeck(tailor, mould, 0.002)
  const hands = frame.up(0.96)
  const placeAt = (u: number, v: number): readonly [angle: number, station: number] => {
    const open = mix(cape.openAtNeck, cape.openAtHem, smoothstep(0, 0.6, v))
    const angle = mix(open, 2 * Math.PI - open, u)
    return [angle, mix(neck(angle), cape.hem(angle), v)]
  }
  const point = (u: number, v: number): Vec3 => {
    const [angle, station] = placeAt(u, v)
    const fold = pattern(angle)
    const down = Math.max(0, mould.bust - station)
    if (down === 0) return mould.at(angle, station, EASE)
    const grown = smoothstep(0, mould.bust - hands + 0.2, down)
    const turned = angle + (fold.aside * grown * grown) / 0.4
    const held = mould.radius(turned, mould.bust)
    const widest = Math.max(held, mould.radius(turned, Math.max(station, hands)))
    const falls = cape.flare(angle) * down * (0.3 + down)
    return onLevel(turned, station, widest + falls + EASE + fold.out * grown * (0.5 + down))
  }
  const rows = tailor.cells(...cape.rows)
  return sheet({
    point,
    columns: tailor.cells(...cape.columns),
    rows,
    downAt: even(rows).map((t) => t ** 1.15),
    zone: ZONES.bodice,
    rig: rigs.cape,
    seam: (u, v) =>
      Math.max(
        smoothstep(0.008, 0.003, Math.min(u, 1 - u)),
        smoothstep(0.988, 0.996, v),
        smoothstep(0.02, 0.005, v),
      ),
    open: (u, v) => {
      const angle = mix(cape.openAtHem, 2 * Math.PI - cape.openAtHem, u)
      return mix(
        1,
        clamp(0.75 + (0.45 * pattern(angle).out) / cape.folds.depth, 0.35, 1),
        smoothstep(0.15, 0.5, v),
      )
    },
    ...(tailor.detail === 'near'
      ? {
          turned: {
            edges: ['bottom', 'left', 'right', 'top'] as Edge[],
            thickness: cape.thickness,
            depth: 0.02,
          },
        }
      : {}),
  })
}

const HEAVY = {
  openAtNeck: 0.16,
  openAtHem: 0.36,
  flare: round([
    [0, 0.2],
    [50, 0.17],
    [90, 0.1],
    [180, 0.15],
  ]),
  folds: { count: 8, depth: 0.075 },
  thickness: 0.005,
} as const

const FINE = {
  openAtNeck: 0.5,
  openAtHem: 0.75,
  flare: round([
    [0, 0.16],
    [90, 0.15],
    [180, 0.2],
  ]),
  folds: { count: 15, depth: 0.085 },
  thickness: 0.0012,
} as const

/** Heavy cloth to the knee, standing away like a bell. */
export function cape(tailor: Tailor): Patch[] {
  const { level: at } = tailor
  return hung(tailor, {
    ...HEAVY,
    hem: round([
      [0, at.knee + 0.06],
      [90, at.knee + 0.02],
      [180, at.knee - 0.02],
    ]),
    columns: [54, 22],
    rows: [22, 8],
  })
}

/** The cape to the waist, which leaves a crinoline room. */
export function capeOver(tailor: Tailor): Patch[] {
  return hung(tailor, { ...HEAVY, hem: aboveCrinoline(tailor), columns: [54, 22], rows: [15, 5] })
}

/** Sheer, to the floor, in many fine flutes. */
export function veil(tailor: Tailor): Patch[] {
  return hung(tailor, {
    ...FINE,
    hem: round([
      [0, 0.06],
      [90, 0.035],
      [180, 0.02],
    ]),
    columns: [92, 38],
    rows: [20, 7],
  })
}

/** The veil to the waist. */
export function veilOver(tailor: Tailor): Patch[] {
  return hung(tailor, { ...FINE, hem: aboveCrinoline(tailor), columns: [92, 38], rows: [14, 5] })
}

const aboveCrinoline = ({ level: at }: Tailor): Round =>
  round([
    [0, at.waist + 0.05],
    [90, at.waist + 0.07],
    [180, at.waist + 0.03],
  ])
