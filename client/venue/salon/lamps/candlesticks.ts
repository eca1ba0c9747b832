import { Masonry, type Point } from '../../masonry.ts'
import { SALON_SHAPE as S } from '../shape.ts'
import { tube } from '../tube.ts'

/** What a face of a lamp is made of. */
export const PART = { gilt: 0, candle: 1, crystal: 2 } as const

/** A lamp with candles: its body, and where its flames stand. */
export interface Candlestick {
  readonly body: Masonry
  readonly flames: readonly Point[]
}

const CANDLE = { height: 0.13, half: 0.009, dish: 0.026 } as const

/** Three candles before a gilt plate, at x = 0 on a wall that faces +x. */
export function sconce(): Candlestick {
  const body = new Masonry()
  const out = 0.15
  const flames: Point[] = [
    [out, 2.66, -0.13],
    [out, 2.74, 0],
    [out, 2.66, 0.13],
  ]
  const plate: Point[] = [
    [0.012, 2.3, 0],
    [0.02, 2.42, 0],
    [0.014, 2.62, 0],
  ]
  tube(body, plate, [0.012, 0.045, 0.016], 8, PART.gilt)
  for (const flame of flames) {
    const [, y, z] = flame
    const arm: Point[] = [
      [0.02, 2.43, 0],
      [out * 0.55, 2.36, z * 0.5],
      [out, 2.4, z],
      [out, y - CANDLE.height - 0.03, z],
    ]
    tube(body, arm, [0.008, 0.007, 0.007, 0.007], 5, PART.gilt)
    addCandle(body, flame)
  }
  return { body, flames }
}

const TIERS = [
  { arms: 10, reach: 0.66, hub: 4.72, candle: 4.98 },
  { arms: 5, reach: 0.36, hub: 5.06, candle: 5.3 },
] as const

/** Half the width of the stem at heights from its tip to where it hangs. */
const STEM: readonly (readonly [y: number, half: number])[] = [
  [4.42, 0.004],
  [4.48, 0.03],
  [4.54, 0.012],
  [4.66, 0.055],
  [4.78, 0.03],
  [4.9, 0.018],
  [5.02, 0.045],
  [5.14, 0.02],
  [5.36, 0.012],
  [5.42, 0.028],
  [5.48, 0.008],
  [S.ceiling + 0.3, 0.006],
]

/** Two tiers of arms about a turned stem, hung with crystals: over the origin, below the ceiling. */
export function chandelier(): Candlestick {
  const body = new Masonry()
  const flames: Point[] = []
  tube(
    body,
    STEM.map(([y]): Point => [0, y, 0]),
    STEM.map(([, half]) => half),
    8,
    PART.gilt,
  )
  for (const { arms, reach, hub, candle } of TIERS) {
    for (let arm = 0; arm < arms; arm++) {
      const angle = ((arm + 0.5) / arms) * Math.PI * 2
      const at = (out: number, y: number): Point => [out * Math.sin(angle), y, out * Math.cos(angle)]
      const curve = [
        at(0.03, hub),
        at(reach * 0.35, hub - 0.1),
        at(reach * 0.75, hub - 0.08),
        at(reach, hub + 0.02),
      ]
      tube(
        body,
        [...curve, at(reach, candle - CANDLE.height - 0.03)],
        [0.009, 0.008, 0.007, 0.007, 0.007],
        4,
        PART.gilt,
      )
      const flame = at(reach, candle)
      addCandle(body, flame)
      flames.push(flame)
      addCrystal(body, at(reach, hub - 0.08), 0.045)
      addCrystal(body, at(reach * 0.55, hub - 0.2), 0.032)
      addCrystal(body, at(reach * 0.8, hub - 0.16), 0.026)
    }
  }
  addCrystal(body, [0, 4.34, 0], 0.07)
  return { body, flames }
}

function addCandle(body: Masonry, [x, y, z]: Point): void {
  const foot = y - CANDLE.height - 0.02
  tube(
    body,
    [
      [x, foot - 0.015, z],
      [x, foot, z],
    ],
    [0.01, CANDLE.dish],
    6,
    PART.gilt,
  )
  tube(
    body,
    [
      [x, foot, z],
      [x, y - 0.03, z],
    ],
    [CANDLE.half, CANDLE.half],
    5,
    PART.candle,
  )
}

/** A drop of eight flat faces, pointed below. */
function addCrystal(body: Masonry, [x, y, z]: Point, half: number): void {
  const wide = half * 0.42
  const ring: Point[] = [
    [x + wide, y, z],
    [x, y, z + wide],
    [x - wide, y, z],
    [x, y, z - wide],
  ]
  const ends: Point[] = [
    [x, y + half * 0.7, z],
    [x, y - half * 1.3, z],
  ]
  ends.forEach((end, up) => {
    ring.forEach((from, i) => {
      const to = ring[(i + 1) % 4]!
      const normal: Point = [from[0] + to[0] - 2 * x, up === 0 ? wide : -wide * 0.5, from[2] + to[2] - 2 * z]
      const size = Math.hypot(...normal)
      const unit: Point = [normal[0] / size, normal[1] / size, normal[2] / size]
      const a = body.vertex(end, unit, PART.crystal, 0)
      const b = body.vertex(from, unit, PART.crystal, 0)
      const c = body.vertex(to, unit, PART.crystal, 0)
      body.face(a, b, c, c)
    })
  })
}
