import { Masonry, type Point } from '../../masonry.ts'
import { bayZ, SALON_SHAPE as S } from '../shape.ts'
import { CUT } from './cuts.ts'

const ARCH_STEPS = 18
/** Walls end behind the cornice. */
const WALL_TOP = S.corniceFrom + 0.04

/** The room's shell: the wall of windows, the wall of panels, both ends, doors. */
export function walls(): Masonry {
  const masonry = new Masonry()
  for (let bay = 0; bay < S.bays; bay++) addWindow(masonry, bayZ(bay))
  addPiers(masonry)
  addBacking(masonry)
  wallAt(masonry, S.halfWidth, S.doorsZ, S.endZ)
  addDoorWall(masonry)
  endWall(masonry)
  return masonry
}

/** z and y round a window's opening, from the foot at smaller z over the arch to the foot at larger z. */
function outline(z: number): [number, number][] {
  const points: [number, number][] = [[z - S.windowHalfWidth, S.sill]]
  for (let step = 0; step <= ARCH_STEPS; step++) {
    const angle = Math.PI * (1 - step / ARCH_STEPS)
    points.push([z + S.windowHalfWidth * Math.cos(angle), S.spring + S.windowHalfWidth * Math.sin(angle)])
  }
  points.push([z + S.windowHalfWidth, S.sill])
  return points
}

function addWindow(masonry: Masonry, z: number): void {
  const x = -S.halfWidth
  const back = x - S.reveal
  const round = outline(z)
  const half = S.bay / 2
  // Below the sill, and above the arch up to the cornice.
  const [left, right] = [z - S.windowHalfWidth, z + S.windowHalfWidth]
  side(masonry, x, z - half, left, 0, S.sill)
  side(masonry, x, left, right, 0, S.sill)
  side(masonry, x, right, z + half, 0, S.sill)
  for (let i = 0; i + 1 < round.length; i++) {
    const [z0, y0] = round[i]!
    const [z1, y1] = round[i + 1]!
    if (z1 - z0 > 1e-6) {
      const corners: [Point, Point, Point, Point] = [
        [x, y1, z1],
        [x, y0, z0],
        [x, WALL_TOP, z0],
        [x, WALL_TOP, z1],
      ]
      masonry.quad(corners, [1, 0, 0], CUT.wall, 0)
    }
    addReveal(masonry, x, back, [z0, y0], [z1, y1])
  }
  addReveal(masonry, x, back, [z + S.windowHalfWidth, S.sill], [z - S.windowHalfWidth, S.sill])
  for (const [y0, y1] of [
    [S.sill, S.spring],
    [S.spring, WALL_TOP],
  ] as const) {
    side(masonry, x, z - half, left, y0, y1)
    side(masonry, x, right, z + half, y0, y1)
  }
  glass(masonry, back, z)
}

/** One strip of the depth of the wall, between two points of the opening; its normal looks into the opening. */
function addReveal(
  masonry: Masonry,
  front: number,
  back: number,
  [z0, y0]: readonly [number, number],
  [z1, y1]: readonly [number, number],
): void {
  const length = Math.hypot(z1 - z0, y1 - y0)
  const normal: Point = [0, -(z1 - z0) / length, (y1 - y0) / length]
  const corners: [Point, Point, Point, Point] = [
    [front, y0, z0],
    [back, y0, z0],
    [back, y1, z1],
    [front, y1, z1],
  ]
  masonry.quad(corners, normal, CUT.reveal, 0)
}

function glass(masonry: Masonry, x: number, z: number): void {
  const [z0, z1] = [z - S.windowHalfWidth, z + S.windowHalfWidth]
  const top = S.spring + S.windowHalfWidth
  const corners: [Point, Point, Point, Point] = [
    [x, S.sill, z1],
    [x, S.sill, z0],
    [x, top, z0],
    [x, top, z1],
  ]
  masonry.quad(corners, [1, 0, 0], CUT.glass, 0)
}

/** A rectangle of the wall at −x. */
function side(masonry: Masonry, x: number, z0: number, z1: number, y0: number, y1: number): void {
  const corners: [Point, Point, Point, Point] = [
    [x, y0, z1],
    [x, y0, z0],
    [x, y1, z0],
    [x, y1, z1],
  ]
  masonry.quad(corners, [1, 0, 0], CUT.wall, 0)
}

/** What is left of the window wall before the first bay and after the last. */
function addPiers(masonry: Masonry): void {
  const x = -S.halfWidth
  side(masonry, x, S.doorsZ, bayZ(0) - S.bay / 2, 0, WALL_TOP)
  side(masonry, x, bayZ(S.bays - 1) + S.bay / 2, S.endZ, 0, WALL_TOP)
}

/** Behind the wall of windows, so that nothing shines through where its faces meet. */
function addBacking(masonry: Masonry): void {
  const x = -S.halfWidth - 0.012
  const top = S.spring + S.windowHalfWidth
  side(masonry, x, S.doorsZ, S.endZ, top + 0.01, WALL_TOP)
  side(masonry, x, S.doorsZ, S.endZ, 0, S.sill - 0.01)
  for (let pier = 0; pier <= S.bays; pier++) {
    const z0 = pier === 0 ? S.doorsZ : bayZ(pier - 1) + S.windowHalfWidth + 0.01
    const z1 = pier === S.bays ? S.endZ : bayZ(pier) - S.windowHalfWidth - 0.01
    side(masonry, x, z0, z1, S.sill - 0.01, top + 0.01)
  }
}

function wallAt(masonry: Masonry, x: number, z0: number, z1: number): void {
  const corners: [Point, Point, Point, Point] = [
    [x, 0, z0],
    [x, 0, z1],
    [x, WALL_TOP, z1],
    [x, WALL_TOP, z0],
  ]
  masonry.quad(corners, [-1, 0, 0], CUT.wall, 0)
}

/** The wall with the doorway, its passage, and both leaves standing open. */
function addDoorWall(masonry: Masonry): void {
  const { doorsZ: z, doorHalfWidth: half, doorHeight: height, halfWidth: w } = S
  facing(masonry, -w, -half, 0, WALL_TOP, z, CUT.end)
  facing(masonry, half, w, 0, WALL_TOP, z, CUT.end)
  facing(masonry, -half, half, height, WALL_TOP, z, CUT.end)
  // Behind the wall and a hair into the doorway, so that nothing shines through where its faces meet.
  const [inner, behind] = [half - 0.0015, z - 0.006]
  facing(masonry, -w, -inner, 0, WALL_TOP, behind, CUT.end)
  facing(masonry, inner, w, 0, WALL_TOP, behind, CUT.end)
  facing(masonry, -half, half, height - 0.0015, WALL_TOP, behind, CUT.end)
  const back = z - S.doorDepth
  for (const at of [1, -1]) {
    const x = at * half
    const corners: [Point, Point, Point, Point] = [
      [x, 0, back],
      [x, 0, z],
      [x, height, z],
      [x, height, back],
    ]
    if (at < 0) corners.reverse()
    masonry.quad(corners, [-at, 0, 0], CUT.door, 0)
  }
  const lintel: [Point, Point, Point, Point] = [
    [-half, height, back],
    [half, height, back],
    [half, height, z],
    [-half, height, z],
  ]
  masonry.quad(lintel, [0, -1, 0], CUT.door, 0)
  facing(masonry, -half, half, 0, height, back, CUT.door)
  addShelf(masonry)
}

/** A shelf of mouldings over the doors: how far it stands out and how high, from below. */
const SHELF: readonly (readonly [out: number, up: number])[] = [
  [0, 0],
  [0.03, 0],
  [0.03, 0.05],
  [0.07, 0.08],
  [0.12, 0.1],
  [0.12, 0.15],
  [0.15, 0.17],
  [0.15, 0.2],
  [0, 0.2],
]

function addShelf(masonry: Masonry): void {
  const half = S.doorHalfWidth + 0.2
  const y = S.doorHeight + 0.17
  for (let i = 0; i + 1 < SHELF.length; i++) {
    const [out0, up0] = SHELF[i]!
    const [out1, up1] = SHELF[i + 1]!
    const length = Math.hypot(out1 - out0, up1 - up0)
    const normal: Point = [0, -(out1 - out0) / length, (up1 - up0) / length]
    const corners: [Point, Point, Point, Point] = [
      [-half - out0, y + up0, S.doorsZ + out0],
      [half + out0, y + up0, S.doorsZ + out0],
      [half + out1, y + up1, S.doorsZ + out1],
      [-half - out1, y + up1, S.doorsZ + out1],
    ]
    masonry.quad(corners, normal, CUT.cornice, 0)
    for (const side of [1, -1]) {
      const end: [Point, Point, Point, Point] = [
        [side * (half + out0), y + up0, S.doorsZ + out0],
        [side * (half + out0), y + up0, S.doorsZ],
        [side * (half + out1), y + up1, S.doorsZ],
        [side * (half + out1), y + up1, S.doorsZ + out1],
      ]
      masonry.quad(end, [side, 0, 0], CUT.cornice, 0)
    }
  }
}

function facing(
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

function endWall(masonry: Masonry): void {
  const { halfWidth: w, endZ: z } = S
  const corners: [Point, Point, Point, Point] = [
    [w, 0, z],
    [-w, 0, z],
    [-w, WALL_TOP, z],
    [w, WALL_TOP, z],
  ]
  masonry.quad(corners, [0, 0, -1], CUT.end, 0)
}
