import { type Field, smoothMin } from '../field/field.ts'
import { loft, type Station } from '../field/loft.ts'
import { ellipsoid } from '../field/shapes.ts'
import { type Frame, onAxis } from './frame.ts'

/** Share of thigh or shin, half-width, depth before and behind, centre outwards and forwards, at 1.80 m. */
type Row = readonly [part: number, half: number, front: number, back: number, out: number, ahead: number]

const THIGH: readonly Row[] = [
  [-0.127, 0.046, 0.05, 0.052, 0.004, 0],
  [0, 0.0665, 0.066, 0.068, 0.001, 0],
  [0.139, 0.0775, 0.0765, 0.0775, -0.002, 0],
  [0.3, 0.0762, 0.078, 0.076, -0.004, 0.002],
  [0.51, 0.0655, 0.071, 0.066, -0.002, 0.004],
  [0.72, 0.0555, 0.061, 0.057, -0.003, 0.004],
  [0.88, 0.048, 0.051, 0.05, -0.003, 0.003],
  [0.977, 0.0435, 0.047, 0.046, -0.002, 0.003],
]
const SHIN: readonly Row[] = [
  [0.071, 0.042, 0.042, 0.046, -0.001, 0],
  [0.165, 0.0425, 0.038, 0.051, 0, -0.002],
  [0.306, 0.0455, 0.036, 0.058, 0.001, -0.003],
  [0.447, 0.043, 0.034, 0.055, 0.002, -0.002],
  [0.612, 0.034, 0.031, 0.042, 0.001, -0.001],
  [0.776, 0.0265, 0.027, 0.031, 0, 0],
  [0.906, 0.0245, 0.026, 0.028, 0, 0],
  [1, 0.026, 0.027, 0.03, 0, 0],
]

/** The left leg from the hip joint to the ankle. */
export function legOf(frame: Frame): Field {
  const { leg, physique } = frame
  const shin = leg.length - leg.thigh
  const size = (0.5 + physique.hip / 2) * (0.4 + 0.6 * physique.thigh)
  const station = ([, half, front, back, across, forward]: Row, at: number, by: number): Station => ({
    at,
    half: half * by,
    front: front * by,
    back: back * by,
    across,
    forward,
  })
  const toKnee = (part: number) => size + (0.5 * (physique.thigh + physique.calf) - size) * Math.max(0, part)
  const toAnkle = (part: number) =>
    physique.calf + (physique.ankle - physique.calf) * Math.max(0, (part - 0.4) / 0.6)
  const stations = [
    ...THIGH.map((row) => station(row, row[0] * leg.thigh, toKnee(row[0]))),
    ...SHIN.map((row) => station(row, leg.thigh + row[0] * shin, toAnkle(row[0]))),
  ]
  const shaft = loft(
    {
      origin: leg.origin,
      axis: leg.along,
      across: leg.outward,
      forward: leg.forward,
      caps: [0.045, 0.03],
    },
    stations,
  )
  const patella = ellipsoid(onAxis(leg, leg.thigh - 0.012, 0, 0.03), [0.022, 0.03, 0.018])
  return (x, y, z) => smoothMin(shaft(x, y, z), patella(x, y, z), 0.018)
}
