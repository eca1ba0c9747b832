import type { Masonry, Point } from '../../masonry.ts'
import { HALL } from '../shape.ts'
import { CUT } from './cuts.ts'

/** Where the walls at both ends reach, beyond the vault's outline. */
const WALL = { halfWidth: 6.4, height: 12.4 } as const
const FRAME_STEPS = 3
const STEP_IN = 0.12
const STEP_BACK = 0.42

/** The wall at the head, cut open by the portal's stepped frames and the passage behind them. */
export function addPortal(masonry: Masonry): void {
  const { portalZ: z, portalHalfWidth: half, portalHeight: height } = HALL
  addWallAround(masonry, half, height, WALL.halfWidth, WALL.height, z, CUT.end)
  for (let step = 0; step < FRAME_STEPS; step++) {
    const opening = frame(step)
    const deeper = frame(step + 1)
    addReveal(masonry, opening.half, opening.height, opening.z, deeper.z)
    if (step < FRAME_STEPS - 1) {
      addWallAround(masonry, deeper.half, deeper.height, opening.half, opening.height, deeper.z, CUT.portal)
    }
  }
  const inner = frame(FRAME_STEPS - 1)
  const depth = HALL.portalZ - HALL.portalDepth
  addReveal(masonry, inner.half, inner.height, frame(FRAME_STEPS).z, depth)
  addWall(masonry, -inner.half, inner.half, 0, inner.height, depth, CUT.portal)
}

const frame = (step: number) => ({
  half: HALL.portalHalfWidth - STEP_IN * step,
  height: HALL.portalHeight - STEP_IN * 2 * step,
  z: HALL.portalZ - STEP_BACK * step,
})

function addWall(
  masonry: Masonry,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  z: number,
  cut: number,
): void {
  const corners: [Point, Point, Point, Point] = [
    [x0, y0, z],
    [x1, y0, z],
    [x1, y1, z],
    [x0, y1, z],
  ]
  masonry.quad(corners, [0, 0, 1], cut, 0)
}

/** A wall with a doorway: left, right and above the opening. */
function addWallAround(
  masonry: Masonry,
  half: number,
  height: number,
  outerHalf: number,
  outerHeight: number,
  z: number,
  cut: number,
): void {
  addWall(masonry, -outerHalf, -half, 0, outerHeight, z, cut)
  addWall(masonry, half, outerHalf, 0, outerHeight, z, cut)
  addWall(masonry, -half, half, height, outerHeight, z, cut)
}

/** The sides and the head of an opening between two depths. */
function addReveal(masonry: Masonry, half: number, height: number, front: number, back: number): void {
  const left: [Point, Point, Point, Point] = [
    [-half, 0, front],
    [-half, 0, back],
    [-half, height, back],
    [-half, height, front],
  ]
  const right: [Point, Point, Point, Point] = [
    [half, 0, back],
    [half, 0, front],
    [half, height, front],
    [half, height, back],
  ]
  const head: [Point, Point, Point, Point] = [
    [-half, height, back],
    [half, height, back],
    [half, height, front],
    [-half, height, front],
  ]
  masonry.quad(left, [1, 0, 0], CUT.portal, 1)
  masonry.quad(right, [-1, 0, 0], CUT.portal, 1)
  masonry.quad(head, [0, -1, 0], CUT.portal, 1)
}

/** The wall behind the photographers. */
export function addEndWall(masonry: Masonry): void {
  const { halfWidth, height } = WALL
  const corners: [Point, Point, Point, Point] = [
    [halfWidth, 0, HALL.endZ],
    [-halfWidth, 0, HALL.endZ],
    [-halfWidth, height, HALL.endZ],
    [halfWidth, height, HALL.endZ],
  ]
  masonry.quad(corners, [0, 0, -1], CUT.end, 0)
}
