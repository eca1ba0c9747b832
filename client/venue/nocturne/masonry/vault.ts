import type { Masonry, Point } from '../../masonry.ts'
import { HALL, SECTION_LENGTH, type SectionPoint, sectionAt } from '../shape.ts'
import { CUT } from './cuts.ts'

const ROWS = 26
const RIB_HALF_WIDTH = 0.075
/** The measure of a rib's vertices: how much of its own lamp falls there. */
const ON_FACE = 0.9
const ON_SIDE = 0.35
const IN_CORNER = 0.02

const scratch = (): SectionPoint => ({ x: 0, y: 0, nx: 0, ny: 0 })

/** The stone between the ribs, floor to ridge, on both sides. */
export function addVault(masonry: Masonry): void {
  for (const side of [1, -1]) {
    const rows: [number, number][] = []
    for (let row = 0; row <= ROWS + 1; row++) {
      const along = (Math.min(row, ROWS) / ROWS) * SECTION_LENGTH
      const at = sectionAt(along, HALL.ribDepth, scratch())
      // Behind the ribs the two sides meet a little past the ridge's angle.
      if (row > ROWS) at.x = 0
      const place = (z: number): number =>
        masonry.vertex([side * at.x, at.y, z], [side * at.nx, at.ny, 0], CUT.wall, along)
      rows.push([place(HALL.portalZ), place(HALL.endZ)])
    }
    for (let row = 0; row <= ROWS; row++) {
      const [headLow, footLow] = rows[row]!
      const [headHigh, footHigh] = rows[row + 1]!
      if (side > 0) masonry.face(headLow, footLow, footHigh, headHigh)
      else masonry.face(headLow, headHigh, footHigh, footLow)
    }
  }
}

const LEDGE = { depth: 0.16, thickness: 0.12 } as const

/** A narrow ledge along both walls; the house lights lie behind it. */
export function addLedges(masonry: Masonry): void {
  const wall = HALL.halfWidth + HALL.ribDepth
  const top = HALL.coveHeight
  const bottom = top - LEDGE.thickness
  const { portalZ: from, endZ: to } = HALL
  for (const side of [1, -1]) {
    const lip = side * (wall - LEDGE.depth)
    const back = side * wall
    const add = (x0: number, y0: number, x1: number, y1: number, normal: Point) => {
      const corners: [Point, Point, Point, Point] = [
        [x0, y0, from],
        [x0, y0, to],
        [x1, y1, to],
        [x1, y1, from],
      ]
      if (side < 0) corners.reverse()
      masonry.quad(corners, normal, CUT.ledge, 0)
    }
    add(lip, bottom, lip, top, [-side, 0, 0])
    add(back, bottom, lip, bottom, [0, -1, 0])
    add(lip, top, back, top, [0, 1, 0])
  }
}

export const ribZ = (rib: number): number => HALL.firstRibZ + rib * HALL.ribSpacing

export function addRibs(masonry: Masonry): void {
  for (let rib = 0; rib < HALL.ribs; rib++) {
    for (const side of [1, -1]) addRib(masonry, ribZ(rib), side)
  }
}

/** A fin of stone: its face carries the lamp, its flanks run back to the wall. */
function addRib(masonry: Masonry, z: number, side: number): void {
  let below: number[] | null = null
  for (let row = 0; row <= ROWS - 4; row++) {
    const along = (row / (ROWS - 4)) * SECTION_LENGTH
    const face = sectionAt(along, 0, scratch())
    const back = sectionAt(along, HALL.ribDepth, scratch())
    const front = (dz: number): Point => [side * face.x, face.y, z + dz]
    const deep = (dz: number): Point => [side * back.x, back.y, z + dz]
    const inwards: Point = [side * face.nx, face.ny, 0]
    const w = RIB_HALF_WIDTH
    const row5 = [
      masonry.vertex(front(-w), inwards, CUT.rib, ON_FACE),
      masonry.vertex(front(w), inwards, CUT.rib, ON_FACE),
      masonry.vertex(front(-w), [0, 0, -1], CUT.rib, ON_SIDE),
      masonry.vertex(deep(-w), [0, 0, -1], CUT.rib, IN_CORNER),
      masonry.vertex(front(w), [0, 0, 1], CUT.rib, ON_SIDE),
      masonry.vertex(deep(w), [0, 0, 1], CUT.rib, IN_CORNER),
    ]
    if (below !== null) joinRows(masonry, below, row5, side)
    below = row5
  }
}

function joinRows(masonry: Masonry, below: number[], above: number[], side: number): void {
  const strips: readonly [number, number][] = [
    [0, 1],
    [3, 2],
    [4, 5],
  ]
  for (const [left, right] of strips) {
    if (side > 0) masonry.face(below[left]!, below[right]!, above[right]!, above[left]!)
    else masonry.face(below[left]!, above[left]!, above[right]!, below[right]!)
  }
}
