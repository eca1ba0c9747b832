import { Masonry, type Point } from '../../masonry.ts'
import { BENCH_BLOCKS, BENCH_ENDS } from './bench-blocks.ts'
import { CUT } from './cuts.ts'

/** A stretch of the benches' outline seen along the runway: from, to, and the normal. Outwards is +x. */
type Profile = readonly (readonly [x: number, y: number])[]

const BEVEL = 0.014

/**
 * Two tiers of seats over a recessed foot, so that the stone seems to float: from the front foot up over both
 * seats and down the back.
 */
const SEATS: Profile = [
  [1.87, 0],
  [1.87, 0.08],
  [1.8, 0.08],
  [1.8, 0.45 - BEVEL],
  [1.8 + BEVEL, 0.45],
  [2.27 - BEVEL, 0.45],
  [2.27, 0.45 - BEVEL],
  [2.27, 0.4],
  [2.86, 0.4],
  [2.86, 0.48],
  [2.8, 0.48],
  [2.8, 0.85 - BEVEL],
  [2.8 + BEVEL, 0.85],
  [3.27 - BEVEL, 0.85],
  [3.27, 0.85 - BEVEL],
  [3.27, 0.4],
  [3.45 - BEVEL, 0.4],
  [3.45, 0.4 - BEVEL],
  [3.45, 0],
]

/** The dark plinth that carries the line of the benches on towards the portal. */
const PLINTH: Profile = [
  [1.87, 0],
  [1.87, 0.08],
  [1.8, 0.08],
  [1.8, 0.4 - BEVEL],
  [1.8 + BEVEL, 0.4],
  [3.45 - BEVEL, 0.4],
  [3.45, 0.4 - BEVEL],
  [3.45, 0],
]

const PLINTHS = { fromZ: -11.6, toZ: BENCH_ENDS.fromZ - 0.06 } as const

const BLOCKS = 15

/** From here on away from the runway a block carries the second row. */
const SECOND_FROM_X = 2.269

/** One block: where it lies along the hall. The measure of its vertices is the z of its middle. */
interface Block {
  readonly side: 1 | -1
  readonly fromZ: number
  readonly toZ: number
}

const jointZ = (joint: number): number => BENCH_BLOCKS.origin + joint * BENCH_BLOCKS.pitch

export function benches(): Masonry {
  const masonry = new Masonry()
  for (const side of [1, -1] as const) {
    for (let block = 0; block < BLOCKS; block++) {
      const fromZ = block === 0 ? BENCH_ENDS.fromZ : jointZ(block)
      const toZ = block === BLOCKS - 1 ? BENCH_ENDS.toZ : jointZ(block + 1)
      addBlock(masonry, { side, fromZ, toZ })
    }
    const plinth = { side, ...PLINTHS }
    extrude(masonry, PLINTH, plinth, () => CUT.plinth)
    cap(masonry, plinth, [1.8, 0, 3.45, 0.4], CUT.plinth)
  }
  return masonry
}

function addBlock(masonry: Masonry, block: Block): void {
  extrude(masonry, SEATS, block, carries)
  cap(masonry, block, [1.87, 0, 2.27, 0.08], CUT.wall)
  cap(masonry, block, [1.8, 0.08, 2.27, 0.4], CUT.wall)
  cap(masonry, block, [1.8, 0.4, 2.27, 0.45], CUT.wall)
  cap(masonry, block, [2.27, 0, 3.45, 0.4], CUT.secondRow)
  cap(masonry, block, [2.8, 0.4, 3.27, 0.85], CUT.secondRow)
}

/** What a point of the outline is cut from; the front bench keeps its back down to the floor. */
const carries = (x: number, y: number): number =>
  x > SECOND_FROM_X && !(x < 2.28 && y > 0.42) ? CUT.secondRow : CUT.wall

function extrude(
  masonry: Masonry,
  profile: Profile,
  { side, fromZ, toZ }: Block,
  cutAt: (x: number, y: number) => number,
): void {
  const middle = (fromZ + toZ) / 2
  for (let i = 0; i + 1 < profile.length; i++) {
    const [x0, y0] = profile[i]!
    const [x1, y1] = profile[i + 1]!
    const length = Math.hypot(x1 - x0, y1 - y0)
    const normal: Point = [(side * -(y1 - y0)) / length, (x1 - x0) / length, 0]
    const vertex = (x: number, y: number, z: number) =>
      masonry.vertex([side * x, y, z], normal, cutAt(x, y), middle)
    const a = vertex(x0, y0, fromZ)
    const b = vertex(x0, y0, toZ)
    const c = vertex(x1, y1, toZ)
    const d = vertex(x1, y1, fromZ)
    if (side > 0) masonry.face(a, b, c, d)
    else masonry.face(a, d, c, b)
  }
}

/** The two ends of a block, as rectangles across the runway. */
function cap(
  masonry: Masonry,
  { side, fromZ, toZ }: Block,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  cut: number,
): void {
  const middle = (fromZ + toZ) / 2
  const left = side > 0 ? x0 : -x1
  const right = side > 0 ? x1 : -x0
  const towardsFoot: [Point, Point, Point, Point] = [
    [left, y0, toZ],
    [right, y0, toZ],
    [right, y1, toZ],
    [left, y1, toZ],
  ]
  const towardsHead: [Point, Point, Point, Point] = [
    [right, y0, fromZ],
    [left, y0, fromZ],
    [left, y1, fromZ],
    [right, y1, fromZ],
  ]
  masonry.quad(towardsFoot, [0, 0, 1], cut, middle)
  masonry.quad(towardsHead, [0, 0, -1], cut, middle)
}
