import { type Choreography, degrees, other, PELVIS_AHEAD, sign } from '#shared/body/gait/choreography.ts'
import type { Plant } from '#shared/body/gait/foot-path.ts'
import { cos, sin } from '#shared/units/exact.ts'

/** One step: the free foot leaves the floor, passes the standing one and lands. */
export interface Step {
  /** When it lands: seconds since the passage began. */
  readonly lands: number
  readonly plant: Plant
  /** Where the landing foot and the body face, in radians. */
  readonly yaw: number
  readonly heading: number
  /** How fast the body turns as the foot lands, rad/s. */
  readonly turning: number
  /** When the foot leaves the floor. */
  readonly leaves: number
  /** 1 for a full stride: how much pelvis and arms take part. */
  readonly amplitude: number
  /** The foot's angle as it lands, in degrees: below 0 on the heel. */
  readonly strike: number
  /** The angle it then stands at. */
  readonly hold: number
  /** The foot's angle as it leaves. */
  readonly toeOff: number
  /** By how much the standing foot turns on its ball, in radians. */
  readonly pivot: number
}

/** Shares of a step's time: the landed foot is flat, the standing heel begins to rise. */
const FLAT_BY = 0.17
const HEEL_RISES = 0.5
/** The standing heel when the other foot lands, as a share of the toe-off angle. */
const HEEL_AT_LANDING = 0.42

/** Lays both feet and the turning of the body for one step. Leaves the choreography at its landing. */
export function layFeet(body: Choreography, step: Step): void {
  const { feet, free, gait, now } = body
  const swinging = feet[free]
  const standing = feet[other(free)]
  const time = step.lands - now
  const swingTime = step.lands - step.leaves

  swinging.pitch
    .until(now)
    .to(step.leaves, degrees(step.toeOff), degrees(step.toeOff * 2.6) / swingTime)
    .to(
      step.lands,
      degrees(step.strike),
      degrees(step.strike < 0 ? -step.strike : 0) / (FLAT_BY * time * 1.6),
    )
    .to(step.lands + FLAT_BY * time, degrees(step.hold))
  swinging.yaw.until(step.leaves).to(step.lands, step.yaw)
  if (step.pivot !== 0) layPivot(body, step)

  const side = sign(free)
  const round = gait.round * side * Math.min(1, step.amplitude + 0.3)
  swinging.swing({
    from: step.leaves,
    to: step.lands,
    plant: step.plant,
    clearance: gait.clearance,
    roundX: round * cos(step.heading),
    roundZ: -round * sin(step.heading),
    onHeel: step.strike < 0,
  })
  standing.pitch.until(Math.max(standing.pitch.ends, now))
}

/** The standing foot rolls up onto its toes before the other lands, because it will be left behind. */
export function raiseStandingHeel(body: Choreography, lands: number, toeOff: number): void {
  const { feet, free, now } = body
  const time = lands - now
  const { pitch } = feet[other(free)]
  const angle = degrees(toeOff * HEEL_AT_LANDING)
  pitch.until(Math.max(pitch.ends, now + HEEL_RISES * time))
  pitch.to(lands, angle, (degrees(toeOff) * 1.5) / (0.5 * time))
}

/** Turning on the ball with the heel just off the floor. */
function layPivot(body: Choreography, step: Step): void {
  const { feet, free, now } = body
  const { yaw, pitch } = feet[other(free)]
  const time = step.lands - now
  const from = now + 0.2 * time
  const to = step.lands - 0.06 * time
  yaw.until(from).to(to, yaw.value + step.pivot)
  pitch.until(Math.max(pitch.ends, from - 0.04 * time))
  pitch.to((from + to) / 2, degrees(5)).to(to, 0)
}

/** Where the pelvis stands between the two feet: `share` of the way from the standing ankle to the landed one. */
export function betweenFeet(
  body: Choreography,
  landed: Plant,
  yaw: number,
  heading: number,
  share: number,
): Plant {
  const standing = body.feet[other(body.free)].ankle()
  const ball = body.skeleton.sole.ball[2]
  const x = landed.x - ball * sin(yaw)
  const z = landed.z - ball * cos(yaw)
  return {
    x: standing.x + (x - standing.x) * share + PELVIS_AHEAD * sin(heading),
    z: standing.z + (z - standing.z) * share + PELVIS_AHEAD * cos(heading),
  }
}
