import { type Field, smoothMin } from '../field/field.ts'
import { loft, type Station } from '../field/loft.ts'
import type { Frame } from './frame.ts'
import { handOf } from './hand.ts'

/** Share of the upper arm or the forearm, half-width, depth before and behind, centre outwards and forwards. */
type Row = readonly [part: number, half: number, front: number, back: number, out: number, ahead: number]

const UPPER: readonly Row[] = [
  [-0.051, 0.03, 0.034, 0.034, -0.006, 0],
  [0.1, 0.038, 0.0405, 0.0405, 0.001, 0],
  [0.27, 0.0375, 0.039, 0.0385, 0.003, 0],
  [0.42, 0.0325, 0.0375, 0.036, 0.001, 0.001],
  [0.6, 0.0305, 0.0375, 0.0345, 0, 0.001],
  [0.82, 0.0275, 0.031, 0.0295, 0, 0],
  [0.96, 0.0275, 0.0265, 0.0305, 0.001, -0.001],
]
const FORE: readonly Row[] = [
  [0.07, 0.0285, 0.0285, 0.03, 0.002, 0],
  [0.22, 0.0295, 0.0325, 0.0285, 0.0025, 0.002],
  [0.4, 0.0265, 0.03, 0.0265, 0.0015, 0.0015],
  [0.66, 0.0205, 0.0235, 0.0225, 0, 0],
  [0.88, 0.0165, 0.021, 0.0205, 0, 0],
  [1, 0.016, 0.022, 0.021, 0, 0],
]

/** The left arm from the shoulder joint to the wrist. */
export function shaftOf(frame: Frame): Field {
  const { arm, physique } = frame
  const fore = arm.length - arm.upper
  const stationAt = ([, half, front, back, across, forward]: Row, at: number, by: number): Station => ({
    at,
    half: half * by,
    front: front * by,
    back: back * by,
    across,
    forward,
  })
  const wrist = 0.5 + 0.5 * physique.hand
  const stations = [
    ...UPPER.map((row) => stationAt(row, row[0] * arm.upper, physique.upperArm)),
    ...FORE.map((row) =>
      stationAt(
        row,
        arm.upper + row[0] * fore,
        physique.forearm + (wrist - physique.forearm) * row[0] * row[0],
      ),
    ),
  ]
  return loft(
    { origin: arm.origin, axis: arm.along, across: arm.outward, forward: arm.forward, caps: [0.03, 0.02] },
    stations,
  )
}

/** The left arm with its hand. */
export function armOf(frame: Frame): Field {
  const shaft = shaftOf(frame)
  const hand = handOf(frame)
  return (x, y, z) => smoothMin(shaft(x, y, z), hand(x, y, z), 0.01)
}
