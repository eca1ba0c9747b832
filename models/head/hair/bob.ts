import { type Field, smoothMax, smoothMin } from '../../field/field.ts'
import { loft } from '../../field/loft.ts'
import { noise, ridges } from '../../field/noise.ts'
import { bump, clamp, mix, smoothstep } from '../../field/scalar.ts'
import { ellipsoid } from '../../field/shapes.ts'
import type { Head } from '../head.ts'
import type { Hair } from './styles.ts'

/** Where the parting is, to the wearer's left; millimetres. */
const PARTING = 16

/** To the jaw, cut to one length, parted at the side. */
export function bob(_: Head): Hair {
  const shell = loft(
    { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1], caps: [8, 20] },
    [
      [-86, 79, 74, 70, -6],
      [-70, 84, 80, 80, -7],
      [-50, 86, 83, 90, -9],
      [-20, 84.5, 86, 98, -11],
      [15, 81.5, 88, 99, -10],
      [45, 77, 87.5, 94, -9],
      [70, 62, 76, 83, -8],
      [96, 26, 34, 40, -6],
    ].map(([at, half, front, back, forward]) => ({
      at: at!,
      half: half!,
      front: front!,
      back: back!,
      forward: forward!,
      square: 2.2,
    })),
  )
  const crown = ellipsoid([0, 40, -3.5], [79, 82, 99])
  const nape = ellipsoid([0, -110, 20], [60, 70, 62])
  const field: Field = (x, y, z) => {
    const outside = smoothMin(shell(x, y, z), crown(x, y, z), 16)
    if (outside > 40) return outside - 8
    const parted = PARTING * smoothstep(20, 90, y)
    const [across, along] = strandAt(x, y, z)
    const lock = ridges(across, along)
    const spread = Math.sqrt((x - PARTING) ** 2 + (z + 22) ** 2)
    let d = outside - (lock - 0.55) * 2 * smoothstep(6, 30, spread)
    d += 2.4 * bump(x - PARTING - 0.04 * (z - 20), 4.5) * smoothstep(64, 96, y) * smoothstep(-66, -20, z)
    const half = mix(2, 55, clamp((84 - y) / 60, 0, 1) ** 0.58) - 8 * smoothstep(-10, -75, y)
    const opening = half - Math.abs(x - parted * smoothstep(60, 105, y))
    const face = mix(-30, opening, smoothstep(8, 34, z)) + (lock - 0.5) * 1.6
    d = smoothMax(d, face * 0.85 - smoothstep(96, 118, y) * 20, 7)
    d = smoothMax(d, -nape(x, y, z) * smoothstep(-14, -30, y) - 40 * smoothstep(-24, -10, y), 10)
    return smoothMax(d, -(y + 74 + 0.09 * z) + (lock - 0.5) * 1.6, 4.5) * 0.9
  }
  return {
    field,
    region: { low: [-100, -100, -125], high: [100, 135, 105] },
    flow: (x, y, z) => {
      const [across] = strandAt(x, y, z)
      return [across * 7, y]
    },
    detail: 1,
  }
}

function strandAt(x: number, y: number, z: number): readonly [across: number, along: number] {
  const about = Math.atan2(x - PARTING * smoothstep(20, 90, y), z + 22)
  return [about * 11 + 0.6 * noise(y * 0.012, about * 2, 2), y * 0.007 + about * 0.3]
}
