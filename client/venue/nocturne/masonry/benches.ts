import { Masonry, type Point } from '../../masonry.ts'
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

const BENCHES = { fromZ: -3.62, toZ: 8.82 } as const
const PLINTHS = { fromZ: -11.6, toZ: BENCHES.fromZ - 0.06 } as const

export function benches(): Masonry {
  const masonry = new Masonry()
  for (const side of [1, -1] as const) {
    extrude(masonry, SEATS, side, BENCHES.fromZ, BENCHES.toZ, 0)
    extrude(masonry, PLINTH, side, PLINTHS.fromZ, PLINTHS.toZ, CUT.plinth)
    cap(masonry, side, [1.87, 0, 3.45, 0.08], 0)
    cap(masonry, side, [1.8, 0.08, 3.45, 0.4], 0)
    cap(masonry, side, [1.8, 0.4, 2.27, 0.45], 0)
    cap(masonry, side, [2.8, 0.4, 3.27, 0.85], 0)
    cap(masonry, side, [1.8, 0, 3.45, 0.4], CUT.plinth)
  }
  return masonry
}

function extrude(
  masonry: Masonry,
  profile: Profile,
  side: 1 | -1,
  fromZ: number,
  toZ: number,
  cut: number,
): void {
  for (let i = 0; i + 1 < profile.length; i++) {
    const [x0, y0] = profile[i]!
    const [x1, y1] = profile[i + 1]!
    const length = Math.hypot(x1 - x0, y1 - y0)
    const normal: Point = [(side * -(y1 - y0)) / length, (x1 - x0) / length, 0]
    const a: Point = [side * x0, y0, fromZ]
    const b: Point = [side * x0, y0, toZ]
    const c: Point = [side * x1, y1, toZ]
    const d: Point = [side * x1, y1, fromZ]
    masonry.quad(side > 0 ? [a, b, c, d] : [a, d, c, b], normal, cut, y0)
  }
}

/** The two ends of a block, as rectangles across the runway. */
function cap(
  masonry: Masonry,
  side: 1 | -1,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  cut: number,
): void {
  const [fromZ, toZ] = cut === CUT.plinth ? [PLINTHS.fromZ, PLINTHS.toZ] : [BENCHES.fromZ, BENCHES.toZ]
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
  masonry.quad(towardsFoot, [0, 0, 1], cut, y0)
  masonry.quad(towardsHead, [0, 0, -1], cut, y0)
}
