import { BONE, DIRECTIONS } from '#shared/body/bones.ts'
import type { Choreography } from '#shared/body/gait/choreography.ts'
import { DIRECTION_X, DIRECTION_Z, type Ring } from '#shared/body/gait/drape-rig.ts'
import { placeHips, placeLegs } from '#shared/body/gait/legs.ts'
import { newPose, type Pose, SIDES } from '#shared/body/gait/pose.ts'
import type { RestFrames } from '#shared/body/gait/rest-frames.ts'
import { HIGH_ON_THIGH, type Skeleton } from '#shared/body/skeleton.ts'
import { cos, sin } from '#shared/units/exact.ts'

/**
 * Cloth that hangs free of the limbs, in closed form. At each height the cloth is a ring round both legs: it is
 * pushed out at once where a leg goes beyond where it rests, falls back later, trails behind the way the body
 * has come and swings through when that stops or turns.
 */

/** Where the legs were this many seconds ago still holds the cloth off, to this share. */
const EARLIER = [
  { ago: 0, holds: 1 },
  { ago: 0.09, holds: 0.86 },
  { ago: 0.2, holds: 0.55 },
] as const

/**
 * The swing of a hem: how a pendulum of 0.9 Hz with a third of critical damping answers the velocity of what it
 * hangs from, sampled at these ages (seconds), with the drag of the air added. Each weight is for the way between
 * its age and the next.
 */
const AGES = [0, 0.1, 0.2, 0.36, 0.54, 0.76, 1.04] as const
const ANSWERS = [0.52, 0.36, 0.13, -0.1, -0.15, -0.09] as const
/** Round this much the cloth's lean is held, metres. */
const FARTHEST_SWING = 0.24
/** A turn of the body reaches the cloth this much late, as a share of what the swing would give. */
const TWIST = 1.1
const FARTHEST_TWIST = 0.7
/** Width over which one push takes over from another, metres. */
const SOFT = 0.05
/** Half a difference between neighbours 45° either way, for the derivative of a cosine. */
const GATHER = 0.6
/** Half the thickness of a thigh, metres. */
const THIGH = 0.095
/** Round a sleeve, from the middle of the arm. */
const ARM = 0.085
/** Drawn outwards cloth rises: metres a metre squared. */
const LIFT = 0.5

interface Swing {
  x: number
  z: number
  twist: number
}

/** Scratch space of one plan: legs now and earlier, pushes by ring and direction. */
export interface DrapeScratch {
  readonly legs: readonly Pose[]
  readonly push: Float64Array
  readonly swing: Swing
}

export const drapeScratch = (rings: readonly Ring[]): DrapeScratch => ({
  legs: EARLIER.slice(1).map(newPose),
  push: new Float64Array(rings.length * DIRECTIONS),
  swing: { x: 0, z: 0, twist: 0 },
})

/** Everything the cloth needs to know. */
export interface DrapeInput {
  readonly pose: Pose
  readonly body: Choreography
  readonly frames: RestFrames
  readonly skeleton: Skeleton
  readonly rings: readonly Ring[]
  readonly scratch: DrapeScratch
}

/** Writes the skinning matrices of the bones that carry cloth. The pose at `t` must be complete. */
export function writeDrape(input: DrapeInput, t: number, out: Float32Array): void {
  const { body, frames, rings, scratch, pose } = input
  const heading = body.tracks.heading.at(t)
  setSwing(body, t, heading, scratch.swing)
  scratch.push.fill(Number.NEGATIVE_INFINITY)
  for (let index = 0; index < EARLIER.length; index++) {
    const { ago, holds } = EARLIER[index]!
    const legs = index === 0 ? pose : scratch.legs[index - 1]!
    if (index > 0) {
      placeHips(legs, body, t - ago, 0)
      placeLegs(legs, body, frames, t - ago)
    }
    addPush(input, legs, body.tracks.heading.at(t - ago), holds, index === 0)
  }
  for (let index = 0; index < rings.length; index++) writeRing(input, rings[index]!, index, heading, out)
}

/** How the cloth lags behind the body, in the hall: metres, and radians of turn. */
function setSwing(body: Choreography, t: number, heading: number, swing: Swing): void {
  const { tracks } = body
  swing.x = 0
  swing.z = 0
  swing.twist = 0
  let x = tracks.x.at(t) + tracks.sway.at(t) * cos(heading)
  let z = tracks.z.at(t) - tracks.sway.at(t) * sin(heading)
  let facing = heading
  for (let age = 0; age < ANSWERS.length; age++) {
    const then = t - AGES[age + 1]!
    const face = tracks.heading.at(then)
    const sway = tracks.sway.at(then)
    const px = tracks.x.at(then) + sway * cos(face)
    const pz = tracks.z.at(then) - sway * sin(face)
    swing.x -= ANSWERS[age]! * (x - px)
    swing.z -= ANSWERS[age]! * (z - pz)
    swing.twist -= ANSWERS[age]! * (facing - face) * TWIST
    x = px
    z = pz
    facing = face
  }
  const size = Math.sqrt(swing.x * swing.x + swing.z * swing.z)
  const held = 1 / (1 + size / FARTHEST_SWING)
  swing.x *= held
  swing.z *= held
  swing.twist /= 1 + Math.abs(swing.twist) / FARTHEST_TWIST
}

/** Raises each ring's pushes to what the legs of one moment ask for. */
function addPush(input: DrapeInput, legs: Pose, heading: number, holds: number, now: boolean): void {
  face(heading)
  const { push } = input.scratch
  for (let index = 0; index < input.rings.length; index++) {
    const ring = input.rings[index]!
    if (ring.level < 0 && !now) continue
    if (ring.level < 0) armsReach(legs)
    else legsReach(input.skeleton, legs, ring.level)
    for (let d = 0; d < DIRECTIONS; d++) {
      const excess = (reach[d]! - ring.rest[d]!) * (reach[d]! > ring.rest[d]! ? holds : 1)
      const at = index * DIRECTIONS + d
      push[at] = softMax(push[at]!, excess)
    }
  }
}

/**
 * The directions as they lie in the hall for somebody who faces a heading, and how far limbs reach from the hips
 * in each: arrays for all directions at once, since numbers handed from call to call are boxed by the engine.
 */
const facingX = new Float64Array(DIRECTIONS)
const facingZ = new Float64Array(DIRECTIONS)
const reach = new Float64Array(DIRECTIONS)

function face(heading: number): void {
  const s = sin(heading)
  const c = cos(heading)
  for (let d = 0; d < DIRECTIONS; d++) {
    facingX[d] = DIRECTION_X[d]! * c + DIRECTION_Z[d]! * s
    facingZ[d] = DIRECTION_Z[d]! * c - DIRECTION_X[d]! * s
  }
}

/** How far the legs reach, at one level. */
function legsReach({ sole }: Skeleton, legs: Pose, level: number): void {
  reach.fill(Number.NEGATIVE_INFINITY)
  for (let side = 0; side < SIDES.length; side++) {
    const { bones } = SIDES[side]!
    if (level === 0) thighReaches(legs.points, bones.upperLeg * 3, bones.lowerLeg * 3)
    else if (level === 1) pointReaches(legs.points, bones.lowerLeg * 3)
    else {
      soleReaches(legs, bones.foot, sole.heel)
      soleReaches(legs, bones.foot, sole.ball)
    }
  }
}

function pointReaches(points: Float64Array, joint: number): void {
  const x = points[joint]! - points[0]!
  const z = points[joint + 2]! - points[2]!
  for (let d = 0; d < DIRECTIONS; d++) reach[d] = softMax(reach[d]!, facingX[d]! * x + facingZ[d]! * z)
}

/** A place of the sole, which the foot turns with it. */
function soleReaches({ points, turns }: Pose, foot: number, place: readonly [number, number, number]): void {
  const turn = foot * 9
  const x = points[foot * 3]! - points[0]! + turns[turn + 1]! * place[1] + turns[turn + 2]! * place[2]
  const z = points[foot * 3 + 2]! - points[2]! + turns[turn + 7]! * place[1] + turns[turn + 8]! * place[2]
  for (let d = 0; d < DIRECTIONS; d++) reach[d] = softMax(reach[d]!, facingX[d]! * x + facingZ[d]! * z)
}

/**
 * A thigh, at the height where the cloth's first ring rests: lower on the thigh the more it is raised, and
 * thicker, because it is cut at a slant.
 */
function thighReaches(points: Float64Array, hip: number, knee: number): void {
  const hipX = points[hip]! - points[0]!
  const hipZ = points[hip + 2]! - points[2]!
  const dx = points[knee]! - points[hip]!
  const dz = points[knee + 2]! - points[hip + 2]!
  const down = points[hip + 1]! - points[knee + 1]!
  const size = Math.sqrt(dx * dx + dz * dz + down * down)
  const slant = size / Math.max(0.35 * size, down)
  for (let d = 0; d < DIRECTIONS; d++) {
    const nx = facingX[d]!
    const nz = facingZ[d]!
    const out = (nx * dx + nz * dz) * (HIGH_ON_THIGH * slant)
    const beyond = out + (out > 0 ? THIGH * (slant - 1) : 0)
    reach[d] = softMax(reach[d]!, nx * hipX + nz * hipZ + beyond)
  }
}

const ARM_JOINTS = [BONE.leftLowerArm, BONE.rightLowerArm, BONE.leftHand, BONE.rightHand] as const

/**
 * Elbows and hands. The cape they push is open in front, so that each pushes where it is and less to its sides:
 * the square of the cosine between.
 */
function armsReach({ points }: Pose): void {
  reach.fill(0)
  for (let arm = 0; arm < ARM_JOINTS.length; arm++) {
    const joint = ARM_JOINTS[arm]! * 3
    const dx = points[joint]! - points[0]!
    const dz = points[joint + 2]! - points[2]!
    const size = Math.sqrt(dx * dx + dz * dz) + 1e-6
    for (let d = 0; d < DIRECTIONS; d++) {
      const facing = Math.max(0, (facingX[d]! * dx + facingZ[d]! * dz) / size)
      reach[d] = Math.max(reach[d]!, (size + ARM) * facing * facing)
    }
  }
}

/** The larger of two, rounded over `SOFT`. */
function softMax(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  const overlap = SOFT - Math.abs(a - b)
  const larger = Math.max(a, b)
  return overlap <= 0 ? larger : larger + (overlap * overlap * overlap) / (6 * SOFT * SOFT)
}

function writeRing(input: DrapeInput, ring: Ring, index: number, heading: number, out: Float32Array): void {
  const { pose, scratch, skeleton, frames } = input
  const { points } = pose
  const { swing } = scratch
  const twist = swing.twist * Math.min(1, ring.freedom)
  const facing = heading + twist
  const s = sin(facing)
  const c = cos(facing)
  const swingX = swing.x * ring.freedom
  const swingZ = swing.z * ring.freedom
  const drop = points[1]! - (frames.joints[1]! - skeleton.floor)
  const above = frames.joints[1]! - ring.height
  const centre = frames.joints[2]!
  for (let d = 0; d < DIRECTIONS; d++) {
    const ox = DIRECTION_X[d]!
    const oz = DIRECTION_Z[d]!
    const nx = ox * c + oz * s
    const nz = oz * c - ox * s
    const push = Math.max(scratch.push[index * DIRECTIONS + d]!, -ring.draw)
    const lean = nx * swingX + nz * swingZ
    const outward = softMax(push > 0 ? push * ring.push : push, lean + 0.3 * Math.max(0, push) * ring.push)
    const gather = gatherAt(scratch.push, index, d) * ring.push
    const acrossX = swingX - lean * nx + nz * gather
    const acrossZ = swingZ - lean * nz - nx * gather
    const slope = Math.max(-0.5, Math.min(0.5, outward / Math.max(above, 0.25)))
    move.s = s
    move.c = c
    move.ox = ox
    move.oz = oz
    move.slope = slope
    move.restX = ox * ring.radius
    move.restY = ring.height
    move.restZ = centre + oz * ring.radius
    move.x = points[0]! + nx * (ring.radius + outward) + acrossX
    move.y = ring.height - skeleton.floor + drop * ring.rise + LIFT * outward * outward
    move.z = points[2]! + nz * (ring.radius + outward) + acrossZ
    writeBone(out, ring.firstBone + d)
  }
}

/**
 * How far cloth moves along the ring towards where it is pushed most: the slope of the push by direction, which
 * with the push itself gives the outline of what pushes (a support function and its derivative).
 */
function gatherAt(push: Float64Array, ring: number, direction: number): number {
  const first = ring * DIRECTIONS
  const after = Math.max(0, push[first + ((direction + 1) % DIRECTIONS)]!)
  const before = Math.max(0, push[first + ((direction + DIRECTIONS - 1) % DIRECTIONS)]!)
  return GATHER * (after - before)
}

/**
 * A bone that faces (s, c) about y and leans outwards along (ox, oz) by a slope, and carries one point to another.
 * One for all: it is filled in and written before the next.
 */
const move = {
  s: 0.5,
  c: 0.5,
  ox: 0.5,
  oz: 0.5,
  slope: 0.5,
  restX: 0.5,
  restY: 0.5,
  restZ: 0.5,
  x: 0.5,
  y: 0.5,
  z: 0.5,
}

function writeBone(out: Float32Array, bone: number): void {
  const { s, c, ox, oz, slope } = move
  const cosine = 1 / Math.sqrt(1 + slope * slope)
  const sine = slope * cosine
  // Leaning about the level axis across (ox, oz): up goes inwards, outwards goes up.
  const xx = 1 + (cosine - 1) * ox * ox
  const xz = (cosine - 1) * ox * oz
  const zz = 1 + (cosine - 1) * oz * oz
  const o = bone * 12
  writeRow(out, o, c * xx + s * xz, c * -sine * ox + s * -sine * oz, c * xz + s * zz, move.x)
  writeRow(out, o + 4, sine * ox, cosine, sine * oz, move.y)
  writeRow(out, o + 8, c * xz - s * xx, c * -sine * oz + s * sine * ox, c * zz - s * xz, move.z)
}

function writeRow(out: Float32Array, o: number, a: number, b: number, d: number, target: number): void {
  out[o] = a
  out[o + 1] = b
  out[o + 2] = d
  out[o + 3] = target - (a * move.restX + b * move.restY + d * move.restZ)
}
