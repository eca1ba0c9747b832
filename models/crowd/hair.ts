import { type Field, smoothMax, smoothMin } from '../field/field.ts'
import { loft } from '../field/loft.ts'
import { noise, ridges } from '../field/noise.ts'
import { bump, clamp, mix, smoothstep } from '../field/scalar.ts'
import { cone, ellipsoid } from '../field/shapes.ts'
import { table } from '../field/table.ts'
import { type Features, skull } from './head.ts'

const COIFFURES = ['bob', 'sweep', 'crop', 'shaved', 'bun', 'afro'] as const
export type Coiffure = (typeof COIFFURES)[number]

/** Height of the hairline in metres over the azimuth from the front, in degrees. */
const HAIRLINE = table(
  (
    [
      [0, 80],
      [18, 77.5],
      [33, 69],
      [45, 55],
      [56, 40],
      [64, 24],
      [72, 1],
      [82, -10],
      [92, 15],
      [108, 14],
      [125, -22],
      [145, -46],
      [165, -58],
      [180, -60],
    ] as const
  ).map(([azimuth, height]) => [azimuth, height / 1000] as const),
)

/** How far above the hairline a point is. */
function overHairline(x: number, y: number, z: number): number {
  const azimuth = (Math.atan2(Math.abs(x), z + 0.008) * 180) / Math.PI
  return y - HAIRLINE(azimuth)
}

/**
 * How thick hair lies at a height over the hairline: far under the skin outside it, so that the shell closes
 * inside the head, and full after `rise` metres.
 */
function thickness(over: number, full: number, rise: number): number {
  const edge = -0.0032 + 0.0046 * smoothstep(-0.008, 0.004, over) - 0.045 * smoothstep(-0.007, -0.032, over)
  return edge + full * smoothstep(0, rise, over) * (1 - 0.35 * (1 - smoothstep(0, rise * 0.4, over)))
}

export function hair(coiffure: Coiffure, features: Features): Field {
  const base = skull(features)
  switch (coiffure) {
    case 'crop':
      return crop(base)
    case 'shaved':
      return (x, y, z) => base(x, y, z) - thickness(overHairline(x, y, z), 0.0016, 0.016)
    case 'bun':
      return bun(base)
    case 'sweep':
      return sweep(base)
    case 'afro':
      return afro(base)
    case 'bob':
      return bob()
  }
}

function crop(base: Field): Field {
  return (x, y, z) => {
    const over = overHairline(x, y, z)
    const top = smoothstep(0.03, 0.095, y)
    const strands =
      ridges(mix(Math.atan2(x, z + 0.01) * 8.5, x * 150 + (z + 0.02) * 45, top), (y * 0.5 - z) * 7) - 0.55
    const full = mix(0.005, 0.014, top) + 0.006 * smoothstep(0, 0.07, z) * top
    return (
      base(x, y, z) -
      thickness(over, full, 0.022) -
      strands * mix(0.001, 0.0035, top) * smoothstep(0, 0.02, over)
    )
  }
}

/** Combed back to a pole, a knot on it. */
function bun(base: Field): Field {
  const knot = ellipsoid([0, 0.012, -0.108], [0.032, 0.031, 0.026])
  return (x, y, z) => {
    const over = overHairline(x, y, z)
    const strands = ridges(Math.atan2(x, y - 0.006) * 9, z * 6) - 0.55
    const combed = base(x, y, z) - thickness(over, 0.0075, mix(0.016, 0.04, smoothstep(0.01, 0.06, z)))
    const lines = strands * 0.0022 * smoothstep(0, 0.026, over)
    return smoothMin(
      combed - lines,
      knot(x, y, z) - 0.0015 * Math.sin(Math.atan2(x, y - 0.012) * 5 + z * 90),
      0.006,
    )
  }
}

/** Parted at the side, swept behind the ears and down the nape. */
function sweep(base: Field): Field {
  const fall = loft(
    { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1], caps: [0.02, 0.02] },
    [
      { at: -0.19, half: 0.03, front: 0.008, back: 0.009, forward: -0.066 },
      { at: -0.165, half: 0.044, front: 0.013, back: 0.014, forward: -0.07 },
      { at: -0.12, half: 0.056, front: 0.021, back: 0.019, forward: -0.071 },
      { at: -0.06, half: 0.062, front: 0.034, back: 0.024, forward: -0.068 },
      { at: 0, half: 0.065, front: 0.048, back: 0.028, forward: -0.066 },
      { at: 0.05, half: 0.058, front: 0.05, back: 0.026, forward: -0.06 },
    ],
  )
  const tuck = cone([0.02, 0.06, 0.05], [0.072, -0.004, -0.02], 0.02, 0.016)
  return (x, y, z) => {
    const over = overHairline(x, y, z)
    const parting = bump(x - 0.02, 0.006) * smoothstep(0.06, 0.09, y) * smoothstep(-0.03, 0.02, z)
    const volume = 0.011 + 0.006 * smoothstep(0.03, 0.1, y)
    const cap = base(x, y, z) - thickness(over, volume, 0.024) + 0.004 * parting
    const strands = (ridges(Math.atan2(x - 0.01, -z - 0.02) * 7, y * 5) - 0.5) * 0.006
    const behind = fall(x, y, z) - strands
    const swept = smoothMax(tuck(Math.abs(x), y, z), -(over + 0.004), 0.01)
    return smoothMin(smoothMin(cap - strands * smoothstep(0, 0.03, over), swept, 0.014), behind, 0.018)
  }
}

function afro(base: Field): Field {
  const halo = ellipsoid([0, 0.05, -0.02], [0.102, 0.094, 0.106])
  return (x, y, z) => {
    const over = overHairline(x, y, z)
    const shell = base(x, y, z) - thickness(over, 0.05, 0.05)
    const curls = noise(x * 130, y * 130, z * 130) - 0.5 + 0.6 * (noise(x * 260, y * 260, z * 260) - 0.5)
    return smoothMax(halo(x, y, z), shell, 0.02) - curls * 0.004 * smoothstep(0, 0.02, over)
  }
}

/** To the jaw all round, parted in the middle, open over the face. */
function bob(): Field {
  const shell = loft(
    { origin: [0, 0, 0], axis: [0, 1, 0], across: [1, 0, 0], forward: [0, 0, 1], caps: [0.008, 0.03] },
    [
      { at: -0.088, half: 0.08, front: 0.07, back: 0.07, forward: -0.008, square: 2.3 },
      { at: -0.07, half: 0.085, front: 0.08, back: 0.08, forward: -0.008, square: 2.35 },
      { at: -0.02, half: 0.085, front: 0.086, back: 0.096, forward: -0.01, square: 2.3 },
      { at: 0.015, half: 0.082, front: 0.088, back: 0.1, forward: -0.01, square: 2.25 },
      { at: 0.045, half: 0.077, front: 0.088, back: 0.096, forward: -0.009, square: 2.15 },
      { at: 0.07, half: 0.064, front: 0.078, back: 0.086, forward: -0.008, square: 2.1 },
    ],
  )
  const crown = ellipsoid([0, 0.04, -0.0035], [0.079, 0.083, 0.1])
  const nape = ellipsoid([0, -0.112, 0.02], [0.062, 0.072, 0.066])
  return (x, y, z) => {
    const strands = (ridges(Math.atan2(x, z + 0.022) * 10, y * 6) - 0.55) * 0.003
    const outside = smoothMin(shell(x, y, z), crown(x, y, z), 0.014) - strands
    // The opening over the face widens from the parting down to the cheekbones.
    const open =
      mix(0.002, 0.055, clamp((0.084 - y) / 0.06, 0, 1) ** 0.58) - 0.007 * smoothstep(-0.01, -0.075, y)
    const face = mix(-0.03, open - Math.abs(x), smoothstep(0.008, 0.034, z))
    const cut = smoothMax(outside, face * 0.85, 0.007)
    return y < -0.02 ? smoothMax(cut, -nape(x, y, z), 0.01) : cut
  }
}
