import { ZONES } from '../../../shared/garment/zones.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import type { Vec3 } from '../../field/vector.ts'
import { headOf } from '../../head/head.ts'
import { bodice } from '../bodice.ts'
import { level } from '../form.ts'
import type { Patch } from '../patch.ts'
import { type Edge, sheet } from '../sheet.ts'
import type { Tailor } from '../tailor.ts'

/** Broad leather at the waist with a plain metal bar. */
export const belt = (tailor: Tailor): Patch[] => beltOff(tailor, 0.0135)

/** The same, to be worn over a coat. */
export const beltOver = (tailor: Tailor): Patch[] => beltOff(tailor, 0.035)

function beltOff(tailor: Tailor, ease: number): Patch[] {
  const { mould, level: at, rigs } = tailor
  const width = 0.044
  const band = bodice(tailor, {
    form: (angle, station) => mould.at(angle, station, ease),
    top: level(at.waist + width / 2),
    bottom: level(at.waist - width / 2),
    columns: [44, 16],
    rows: [2, 1],
    rig: rigs.trunk,
    zone: ZONES.band,
    turned: ['top', 'bottom'],
    thickness: 0.004,
    depth: 0.01,
  })
  const buckle = sheet({
    point: (u, v) => {
      const angle = (u - 0.5) * 0.36
      const station = at.waist + (0.5 - v) * (width + 0.012)
      const edge = Math.min(1, 6 * Math.min(u, 1 - u), 6 * Math.min(v, 1 - v))
      return mould.at(angle, station, ease + 0.0025 + 0.004 * edge)
    },
    columns: tailor.cells(8, 2),
    rows: tailor.cells(6, 2),
    zone: ZONES.buckle,
    layer: 'trim',
    rig: rigs.trunk,
  })
  return [...band, ...buckle]
}

/** A standing ruff of fine pleats about the neck. */
export function collar(tailor: Tailor): Patch[] {
  const { frame, rigs } = tailor
  const neck = frame.joint('neck')
  const size = frame.physique.neck
  const waves = 24
  return [0, 1].flatMap((tier) =>
    sheet({
      point: (u, v): Vec3 => {
        const angle = (u - 0.5) * 2 * Math.PI
        const front = Math.cos(angle)
        const out = 0.052 * size + (0.085 - tier * 0.02) * (1 - v)
        const wave = Math.sin(angle * waves + tier * 2.4) * 0.015 * (1 - v) ** 0.7
        const lift = (0.035 + 0.02 * tier) * (1 - v) * (1 - 0.3 * front)
        return [
          Math.sin(angle) * out,
          neck[1] + 0.008 + tier * 0.014 - 0.026 * front + lift + wave,
          neck[2] + 0.004 + front * out,
        ]
      },
      columns: tailor.cells(waves * 5, waves * 2),
      rows: tailor.cells(2, 1),
      closed: true,
      zone: ZONES.collar,
      rig: rigs.trunk,
      seam: (_, v) => smoothstep(0.1, 0, v),
      open: (u, v) => mix(1, 0.6, v) * (0.8 + 0.2 * Math.sin((u - 0.5) * 2 * Math.PI * waves)),
    }),
  )
}

/** A crown and a broad, barely curved brim. */
export function hat(tailor: Tailor): Patch[] {
  const { rigs } = tailor
  const { origin, scale } = headOf(tailor.frame).place
  const size = scale / 0.00093
  const brow = origin[1] + 42 * scale
  const tilt = 0.1
  const place = (angle: number, out: number, up: number): Vec3 => {
    const z = Math.cos(angle) * (out + 0.0165 * size)
    return [Math.sin(angle) * out, brow + up - z * tilt, origin[2] - 0.006 + z]
  }
  const crownRadius = 0.087 * size
  const height = 0.116 * size
  const crown = sheet({
    point: (u, v) => {
      const angle = (u - 0.5) * 2 * Math.PI
      const onTop = v < 0.5
      const share = onTop ? v / 0.5 : (v - 0.5) / 0.5
      const narrowed = crownRadius - 0.009 * size
      const out = onTop ? narrowed * share ** 0.7 : mix(narrowed, crownRadius, share)
      const round = onTop
        ? -0.006 * share ** 8 - 0.012 * (1 - share) ** 2 * Math.exp(-((Math.sin(angle) * out) ** 2) / 4e-4)
        : 0
      return place(angle, Math.max(out, 1e-4), (onTop ? height : height * (1 - share)) + round)
    },
    columns: tailor.cells(28, 12),
    rows: tailor.cells(11, 4),
    downAt:
      tailor.detail === 'near'
        ? [0.02, 0.2, 0.35, 0.44, 0.48, 0.5, 0.52, 0.6, 0.75, 0.86, 0.87, 1]
        : [0.02, 0.4, 0.5, 1],
    closed: true,
    zone: ZONES.bodice,
    rig: rigs.only('head'),
    seam: (_, v) => (v > 0.855 && v < 0.875 ? 1 : 0),
  })
  const brim = sheet({
    point: (u, v) => {
      const angle = (u - 0.5) * 2 * Math.PI
      const wave = 0.014 * Math.cos(2 * angle) * v * v
      return place(angle, crownRadius + 0.092 * size * v, wave + 0.004 * Math.sin(v * 3))
    },
    columns: tailor.cells(34, 14),
    rows: tailor.cells(4, 2),
    closed: true,
    zone: ZONES.band,
    rig: rigs.only('head'),
    seam: (_, v) => (v > 0.99 ? 1 : 0),
    ...(tailor.detail === 'near'
      ? { turned: { edges: ['bottom'] as Edge[], thickness: 0.003, depth: 0.088 } }
      : {}),
  })
  return [...crown, ...brim]
}
