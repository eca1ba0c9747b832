import { type Field, smoothMax, smoothMin } from '../field/field.ts'
import { cone, ellipsoid } from '../field/shapes.ts'
import type { Vec3 } from '../field/vector.ts'
import type { Frame } from './frame.ts'

/** A place on a foot that stands flat, turned with the foot about its toe joint. Metres. */
export type FootPlace = (x: number, up: number, ahead: number) => Vec3

/** How a foot stands: between places of a flat foot and places of the body at rest. */
export interface FootFrame {
  /** Ankle to toe joint along the ground when the foot is flat. */
  readonly flat: number
  readonly place: FootPlace
  /** The place of the flat foot that has come to a place of the body: x from the ankle, up, ahead. */
  readonly local: (x: number, y: number, z: number) => Vec3
}

/**
 * Turns places of a flat foot (`up` from the floor, `ahead` of the ankle joint, x outwards) as the stance turns
 * the foot; what lies before the toe joint stays on the floor.
 */
export function footFrame(frame: Frame): FootFrame {
  const { skeleton } = frame
  const [ankleX, , ankleZ] = frame.joint('leftFoot')
  const flat = flatBall(frame)
  const joint = skeleton.sole.toeJoint[1] - skeleton.sole.ball[1]
  const ball = skeleton.sole.ball[2]
  const rise = -skeleton.sole.ball[1] - joint
  const square = ball * ball + rise * rise
  const flatRise = Math.sqrt(square - flat * flat)
  const cosine = (flat * ball + flatRise * rise) / square
  const sine = (flat * rise - flatRise * ball) / square
  return {
    flat,
    place: (x, up, ahead) => {
      const before = ahead - flat
      const above = up - joint
      const forward = before < 0 ? before * cosine + above * sine : before
      const height = before < 0 ? above * cosine - before * sine : above
      return [ankleX + x, skeleton.floor + joint + height, ankleZ + ball + forward]
    },
    local: (x, y, z) => {
      const forward = z - ankleZ - ball
      const height = y - skeleton.floor - joint
      const back = forward * cosine - height * sine
      if (back >= 0 || forward >= 0) return [x - ankleX, height + joint, Math.max(forward, 0) + flat]
      return [x - ankleX, height * cosine + forward * sine + joint, back + flat]
    },
  }
}

/** Ankle to ball along the ground when the foot is flat. */
function flatBall({ skeleton, physique }: Frame): number {
  const [, down, ahead] = skeleton.sole.toeJoint
  const rise = 0.058 * (0.7 + 0.3 * physique.foot)
  return Math.sqrt(down * down + ahead * ahead - rise * rise)
}

/** A foot stands on the inside of a sole, this much off the floor. */
const SOLE = 0.0025

/** The left foot, without separate toes. */
export function footOf(frame: Frame): Field {
  const { place, flat } = footFrame(frame)
  const { physique } = frame
  const size = physique.foot
  const heel = cone(place(0, 0.032 * size, -0.026), place(0, 0.06, -0.014), 0.0285 * size, 0.026 * size)
  const arch = cone(place(0, 0.03, -0.02), place(0.001, 0.027, flat - 0.005), 0.024 * size, 0.021 * size)
  const instep = cone(
    place(0, 0.076, -0.004),
    place(-0.004, 0.036, flat - 0.012),
    0.0285 * size,
    0.021 * size,
  )
  const ball = ellipsoid(place(0.001, 0.024 * size, flat + 0.001), [0.04 * size, 0.0235 * size, 0.04])
  const toes = cone(
    place(-0.001, 0.021 * size, flat + 0.01),
    place(-0.006, 0.014 * size, flat + 0.062),
    0.0225 * size,
    0.0125,
  )
  const centreX = frame.joint('leftFoot')[0]
  const under = frame.skeleton.floor + SOLE
  const wide = (x: number) => centreX + (x - centreX) * 0.78
  return (x, y, z) => {
    let d = smoothMin(heel(x, y, z), arch(x, y, z), 0.03)
    d = smoothMin(d, instep(x, y, z), 0.035)
    d = smoothMin(d, ball(x, y, z), 0.03)
    return smoothMax(smoothMin(d, toes(wide(x), y, z), 0.022), under - y, 0.003)
  }
}
