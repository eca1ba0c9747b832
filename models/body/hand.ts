import { type Field, smoothMin, union } from '../field/field.ts'
import { loft } from '../field/loft.ts'
import { radiansOf } from '../field/scalar.ts'
import { cone } from '../field/shapes.ts'
import { add, scale, type Vec3 } from '../field/vector.ts'
import { type Frame, onAxis } from './frame.ts'

/** A finger from its knuckle: towards the thumb, fan angle, bends of its joints from straight, lengths, radii. */
interface Finger {
  readonly from: readonly [along: number, towardsThumb: number]
  readonly fan: number
  readonly bends: readonly [number, number, number]
  readonly lengths: readonly [number, number, number]
  readonly radii: readonly [number, number, number, number]
}

/** Degrees and metres: a hand at rest, fingers falling into a curve. */
const FINGERS: readonly Finger[] = [
  {
    from: [0.078, 0.0262],
    fan: 3,
    bends: [6, 15, 22],
    lengths: [0.0445, 0.0276, 0.0223],
    radii: [0.0084, 0.0074, 0.0066, 0.005],
  },
  {
    from: [0.082, 0.009],
    fan: 1,
    bends: [13, 27, 36],
    lengths: [0.0488, 0.0307, 0.0233],
    radii: [0.0086, 0.0076, 0.0067, 0.005],
  },
  {
    from: [0.08, -0.0088],
    fan: -1.5,
    bends: [19, 34, 44],
    lengths: [0.0456, 0.0286, 0.0233],
    radii: [0.0083, 0.0073, 0.0064, 0.0048],
  },
  {
    from: [0.072, -0.0255],
    fan: -4,
    bends: [16, 30, 40],
    lengths: [0.036, 0.0223, 0.0191],
    radii: [0.0073, 0.0064, 0.0056, 0.0043],
  },
]

const PALM = [
  [-0.01, 0.0165, 0.022, 0.0215, 0],
  [0.012, 0.0158, 0.0235, 0.0225, 0],
  [0.04, 0.0145, 0.03, 0.0285, 0],
  [0.065, 0.0128, 0.034, 0.0335, 0.001],
  [0.082, 0.0105, 0.0335, 0.0335, 0.001],
] as const

/** Beyond this distance from the middle of the hand its detail is not looked at. */
const FAR = 0.16

/** The left hand from the wrist: thumb to the front, palm to the body. */
export function handOf(frame: Frame): Field {
  const { arm, physique } = frame
  const size = physique.hand
  const wrist = frame.joint('leftHand')
  /** Along the hand, towards the thumb, towards the palm. */
  const place = (t: number, thumb: number, palm: number): Vec3 => {
    const at = onAxis(arm, arm.length + t * size, -palm * size, thumb * size)
    return at
  }
  const palm = loft(
    { origin: wrist, axis: arm.along, across: arm.outward, forward: arm.forward, caps: [0.02, 0.012] },
    PALM.map(([at, half, front, back, forward]) => ({
      at: at * size,
      half: half * size,
      front: front * size,
      back: back * size,
      forward: forward * size,
      square: 2.3,
    })),
  )
  const fingers = FINGERS.map((finger) => fingerOf(frame, finger, place(finger.from[0], finger.from[1], 0)))
  const thumb = union(
    0.004,
    cone(place(0.016, 0.017, 0.004), place(0.048, 0.039, 0.013), 0.0135 * size, 0.0102 * size),
    cone(place(0.048, 0.039, 0.013), place(0.079, 0.047, 0.019), 0.0098 * size, 0.0082 * size),
    cone(place(0.079, 0.047, 0.019), place(0.106, 0.047, 0.022), 0.008 * size, 0.0055 * size),
  )
  const together = union(0.0015, ...fingers)
  const [mx, my, mz] = place(0.09, 0, 0.005)
  return (x, y, z) => {
    const dx = x - mx
    const dy = y - my
    const dz = z - mz
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz)
    if (away > FAR * size) return away - 0.13 * size
    const d = smoothMin(palm(x, y, z), together(x, y, z), 0.01)
    return smoothMin(d, thumb(x, y, z), 0.012)
  }
}

function fingerOf({ arm, physique }: Frame, finger: Finger, knuckle: Vec3): Field {
  const size = physique.hand
  const fan = radiansOf(finger.fan)
  let from = knuckle
  const bones = finger.lengths.map((length, i) => {
    const bend = radiansOf(finger.bends[i]!)
    const ahead = scale(arm.along, Math.cos(bend) * Math.cos(fan))
    const aside = scale(arm.forward, Math.sin(fan) * Math.cos(bend))
    const inwards = scale(arm.outward, -Math.sin(bend))
    const to = add(from, scale(add(add(ahead, aside), inwards), length * size))
    const bone = cone(from, to, finger.radii[i]! * size, finger.radii[i + 1]! * size)
    from = to
    return bone
  })
  return union(0.003, ...bones)
}
