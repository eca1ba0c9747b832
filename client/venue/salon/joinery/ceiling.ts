import type { Masonry, Point } from '../../masonry.ts'
import { SALON_SHAPE as S } from '../shape.ts'
import { CUT } from './cuts.ts'

/** Metres into the room and up from the cornice's foot, from the wall to the ceiling: mouldings, then a cove. */
const CORNICE: readonly (readonly [into: number, up: number])[] = [
  [0, 0],
  [0.05, 0],
  [0.05, 0.05],
  [0.09, 0.08],
  [0.09, 0.12],
  [0.13, 0.3],
  [0.22, 0.46],
  [0.36, 0.57],
  [0.42, 0.59],
  [0.42, 0.66],
  [0.48, 0.69],
  [0.48, S.ceiling - S.corniceFrom],
]

/** Coffers across and along, how wide the beams between them are, how deep they lie, how far their sides slope. */
const COFFERS = { across: 4, along: 9, beam: 0.34, deep: 0.3, slope: 0.14 } as const

export function addCornice(masonry: Masonry): void {
  for (let i = 0; i + 1 < CORNICE.length; i++) {
    const [into0, up0] = CORNICE[i]!
    const [into1, up1] = CORNICE[i + 1]!
    const length = Math.hypot(into1 - into0, up1 - up0)
    const inwards = (up1 - up0) / length
    const upwards = -(into1 - into0) / length
    for (const sign of [1, -1]) {
      alongWall(masonry, sign, into0, up0, into1, up1, [-sign * inwards, upwards, 0])
      acrossWall(masonry, sign, into0, up0, into1, up1, [0, upwards, -sign * inwards])
    }
  }
}

function alongWall(
  masonry: Masonry,
  sign: number,
  into0: number,
  up0: number,
  into1: number,
  up1: number,
  normal: Point,
): void {
  const at = (into: number) => sign * (S.halfWidth - into)
  const corners: [Point, Point, Point, Point] = [
    [at(into0), S.corniceFrom + up0, S.doorsZ],
    [at(into0), S.corniceFrom + up0, S.endZ],
    [at(into1), S.corniceFrom + up1, S.endZ],
    [at(into1), S.corniceFrom + up1, S.doorsZ],
  ]
  if (sign < 0) corners.reverse()
  masonry.quad(corners, normal, CUT.cornice, up0)
}

function acrossWall(
  masonry: Masonry,
  sign: number,
  into0: number,
  up0: number,
  into1: number,
  up1: number,
  normal: Point,
): void {
  const at = (into: number) => (sign > 0 ? S.endZ - into : S.doorsZ + into)
  const w = S.halfWidth
  const corners: [Point, Point, Point, Point] = [
    [w, S.corniceFrom + up0, at(into0)],
    [-w, S.corniceFrom + up0, at(into0)],
    [-w, S.corniceFrom + up1, at(into1)],
    [w, S.corniceFrom + up1, at(into1)],
  ]
  if (sign < 0) corners.reverse()
  masonry.quad(corners, normal, CUT.cornice, up0)
}

/** A ceiling of coffers: beams, sloping sides, and a panel in each. */
export function addCeiling(masonry: Masonry): void {
  const inset = 0.48
  const [x0, x1] = [-S.halfWidth + inset, S.halfWidth - inset]
  const [z0, z1] = [S.doorsZ + inset, S.endZ - inset]
  const wide = (x1 - x0 - COFFERS.beam) / COFFERS.across
  const long = (z1 - z0 - COFFERS.beam) / COFFERS.along
  const y = S.ceiling
  // Behind everything, so that nothing shines through where faces meet.
  flat(masonry, -S.halfWidth, S.halfWidth, S.doorsZ, S.endZ, S.ceiling + COFFERS.deep + 0.01)
  // Over the edge of the cornice, so that no light shows between.
  const [over, lap] = [0.06, 0.02]
  flat(masonry, x0 - over, x0 + lap, z0 - over, z1 + over, y)
  flat(masonry, x1 - lap, x1 + over, z0 - over, z1 + over, y)
  flat(masonry, x0, x1, z0 - over, z0 + lap, y)
  flat(masonry, x0, x1, z1 - lap, z1 + over, y)
  for (let i = 0; i <= COFFERS.across; i++) {
    const x = x0 + i * wide
    flat(masonry, x, x + COFFERS.beam, z0, z1, y)
  }
  for (let k = 0; k <= COFFERS.along; k++) {
    const z = z0 + k * long
    for (let i = 0; i < COFFERS.across; i++) {
      const x = x0 + COFFERS.beam + i * wide
      flat(masonry, x, x + wide - COFFERS.beam, z, z + COFFERS.beam, y)
      if (k < COFFERS.along) coffer(masonry, x, x + wide - COFFERS.beam, z + COFFERS.beam, z + long)
    }
  }
}

function flat(masonry: Masonry, x0: number, x1: number, z0: number, z1: number, y: number): void {
  const corners: [Point, Point, Point, Point] = [
    [x0, y, z0],
    [x1, y, z0],
    [x1, y, z1],
    [x0, y, z1],
  ]
  masonry.quad(corners, [0, -1, 0], CUT.ceiling, 0)
}

function coffer(masonry: Masonry, x0: number, x1: number, z0: number, z1: number): void {
  const { deep, slope } = COFFERS
  const low = S.ceiling
  const high = low + deep
  const down = slope / Math.hypot(slope, deep)
  const aside = deep / Math.hypot(slope, deep)
  flat(masonry, x0 + slope, x1 - slope, z0 + slope, z1 - slope, high)
  const rim: readonly Point[] = [
    [x0, low, z0],
    [x1, low, z0],
    [x1, low, z1],
    [x0, low, z1],
  ]
  const top: readonly Point[] = [
    [x0 + slope, high, z0 + slope],
    [x1 - slope, high, z0 + slope],
    [x1 - slope, high, z1 - slope],
    [x0 + slope, high, z1 - slope],
  ]
  const normals: readonly Point[] = [
    [0, -down, aside],
    [-aside, -down, 0],
    [0, -down, -aside],
    [aside, -down, 0],
  ]
  for (let i = 0; i < 4; i++) {
    const next = (i + 1) % 4
    masonry.quad([rim[i]!, top[i]!, top[next]!, rim[next]!], normals[i]!, CUT.ceiling, 1)
  }
}
