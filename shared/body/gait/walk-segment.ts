import { type Choreography, degrees, other, sign } from '#shared/body/gait/choreography.ts'
import { layHeight } from '#shared/body/gait/height.ts'
import { betweenFeet, layFeet, raiseStandingHeel, type Step } from '#shared/body/gait/step.ts'
import { PI, TAU } from '#shared/units/exact.ts'

/** A straight line in whole steps; seconds since the passage began. */
export interface Line {
  readonly startsAt: number
  readonly endsAt: number
  readonly fromX: number
  readonly fromZ: number
  readonly toX: number
  readonly toZ: number
  readonly heading: number
  readonly steps: number
}

/** How far the first steps from standing stay behind the equal steps they become, in steps. */
const BEHIND = [0.34, 0.32, 0.29, 0.25, 0.2, 0.15, 0.1, 0.06, 0.03, 0.01] as const
/** How fast the pelvis passes over a landing, in steps a step's time: at first, then walking. */
const PACE = [0.74, 0.98, 1.05, 1.06] as const
/** Share of a step's time both feet are down, walking and starting. */
const DOUBLE_SUPPORT = 0.11
const FIRST_LEAVES = 0.36
/** A step that turns farther than this is shared with the next one. */
const TURN_AT_ONCE = 0.6
/** The chest follows a change of heading by this share of what is left, the head goes before it. */
const MIDDLE = 0.46

/**
 * Walks on. A step only depends on steps before it, on its own landing and on how many have been taken since
 * standing, so that a way broken off at any landing begins in the same way.
 */
export function layWalk(body: Choreography, line: Line): void {
  const time = (line.endsAt - line.startsAt) / line.steps
  for (let step = 1; step <= line.steps; step++) {
    body.begin()
    const lands = line.startsAt + time * step
    layStride(body, line, step, lands, time)
    body.now = lands
    body.free = other(body.free)
    body.stride++
  }
  body.place = { x: line.toX, z: line.toZ, heading: line.heading }
}

function layStride(body: Choreography, line: Line, number: number, lands: number, time: number): void {
  const { gait, free, now, tracks, stride } = body
  const share = (number - (BEHIND[stride] ?? 0)) / line.steps
  const x = line.fromX + (line.toX - line.fromX) * share
  const z = line.fromZ + (line.toZ - line.fromZ) * share
  const dx = (line.toX - line.fromX) / line.steps
  const dz = (line.toZ - line.fromZ) / line.steps
  const length = Math.sqrt(dx * dx + dz * dz)
  const amplitude = Math.min(1.1, length / 0.68) * (stride === 0 ? 0.75 : 1)
  const bearing = towards(tracks.heading.value, line.heading)
  const left = body.feet.left === body.feet[free] ? 1 : -1
  const yaw = bearing + left * degrees(gait.toesOut)
  const plant = body.beside(x, z, line.heading, 0, (left * gait.track) / 2)
  const heading = shared(tracks.heading.value, bearing)
  const step: Step = {
    lands,
    plant,
    yaw,
    heading: bearing,
    turning: 0,
    leaves: now + time * (stride === 0 ? FIRST_LEAVES : DOUBLE_SUPPORT),
    amplitude,
    strike: -gait.strike * amplitude,
    hold: 0,
    toeOff: gait.toeOff * (stride === 0 ? 0.55 : amplitude),
    pivot: 0,
  }
  layFeet(body, step)
  raiseStandingHeel(body, lands, gait.toeOff * amplitude)

  const pelvis = betweenFeet(body, plant, yaw, bearing, 0.5)
  const pace = (PACE[Math.min(stride, PACE.length - 1)] ?? 1) / time
  tracks.x.to(lands, pelvis.x, dx * pace)
  tracks.z.to(lands, pelvis.z, dz * pace)
  tracks.heading.to(lands, heading)
  tracks.chestHeading.to(lands, shared(tracks.chestHeading.value, bearing))
  tracks.headHeading.to(now + 0.7 * time, bearing).until(lands)
  layHips(body, lands, time, amplitude)
  layRest(body, lands)
  layHeight(body, [now + MIDDLE * time, lands])
}

/** Pelvis, chest and arms swing with the legs: furthest as a foot lands, over the standing foot in between. */
export function layHips(body: Choreography, lands: number, time: number, amplitude: number): void {
  const { gait, tracks, free, now } = body
  const landing = sign(free) * amplitude
  const standing = -landing
  const fastest = PI / time
  const turning = fastest * fastest
  const middle = now + MIDDLE * time
  const peaks = (channel: 'sway' | 'list', height: number) =>
    tracks[channel]
      .to(middle, standing * height, 0, -standing * height * turning)
      .to(lands, 0, landing * height * fastest * 0.85)
  peaks('sway', gait.sway)
  peaks('list', gait.list)
  const ends = (channel: 'pelvisYaw' | 'chestYaw' | 'swing', height: number) =>
    tracks[channel].to(lands, landing * height, 0, -landing * height * turning)
  ends('pelvisYaw', -gait.pelvisYaw)
  ends('chestYaw', gait.chestYaw)
  ends('swing', 1)
}

/** What a walk has no use for goes back to rest. */
export function layRest(body: Choreography, lands: number): void {
  const { tracks, gait, now } = body
  const settled = Math.max(lands, now + 0.6)
  tracks.tilt.to(settled, 0)
  tracks.chestRoll.to(settled, 0)
  tracks.lean.to(settled, gait.lean)
  for (const channel of [
    'headYaw',
    'headPitch',
    'headRoll',
    'leftHip',
    'rightHip',
    'salute',
    'armsBack',
  ] as const) {
    tracks[channel].to(settled, 0)
  }
  tracks.alive.to(settled, 0)
}

/** The angle equal to `heading` that is nearest to where the body faces now. */
export function towards(facing: number, heading: number): number {
  const turn = heading - facing
  return heading - TAU * Math.floor(turn / TAU + 0.5)
}

/** Where a body faces at the end of a step on its way to `bearing`: there, or most of the way. */
const shared = (facing: number, bearing: number): number =>
  Math.abs(bearing - facing) > TURN_AT_ONCE ? facing + (bearing - facing) * 0.62 : bearing
