import { noise } from '../../field/noise.ts'
import { mix, smoothstep } from '../../field/scalar.ts'
import { table } from '../../field/table.ts'

/** Height of the hairline by direction from the front, in degrees and millimetres. */
const LINE = table([
  [0, 79],
  [18, 77],
  [33, 69],
  [45, 55],
  [56, 40],
  [64, 24],
  [72, 2],
  [82, -9],
  [92, 13],
  [108, 13],
  [125, -20],
  [145, -46],
  [165, -58],
  [180, -60],
])

const DEGREES = 180 / Math.PI

/** How far inside the hairline a place of the head is, in millimetres of height; below 0 outside. */
export function insideHairline(x: number, y: number, z: number): number {
  const direction = Math.atan2(Math.abs(x), z + 8) * DEGREES
  return y - LINE(direction)
}

/** The same with the small irregularity of real growth. */
export const naturalHairline = (x: number, y: number, z: number): number =>
  insideHairline(x, y, z) + 2.4 * (noise(x * 0.13 + 9, y * 0.13, z * 0.13) - 0.5)

/**
 * Height of hair over the skull, in millimetres: rises to `full` over `width` inside the line; outside it dives
 * far under the skin, so that the hair is closed and has no edge to be seen.
 */
export function growth(inside: number, full: number, width: number): number {
  const root = smoothstep(-8, 4, inside)
  const under = smoothstep(-7, -32, inside)
  const risen = smoothstep(0, width, inside) * (1 - 0.35 * (1 - smoothstep(0, width * 0.4, inside)))
  return -3.2 + 4.6 * root - 45 * under + full * risen
}

/** Strands show less near the line: 0 there, 1 `width` inside it. */
export const grownIn = (inside: number, width: number): number =>
  mix(0.3, 1, smoothstep(0, width, inside)) * smoothstep(-9, 1, inside)
