import { BONE } from '#shared/body/bones.ts'
import { type Choreography, degrees } from '#shared/body/gait/choreography.ts'
import { bendTwo } from '#shared/body/gait/limbs.ts'
import { aim, type BodySide, hang, type Pose, SIDES } from '#shared/body/gait/pose.ts'
import type { RestFrames } from '#shared/body/gait/rest-frames.ts'
import { mixTurns, multiply, rotate, setFrame, setTurn } from '#shared/body/gait/turning.ts'
import { cos, sin } from '#shared/units/exact.ts'

/** Arms answer the legs, and wrists the arms, this many seconds late. */
const ARM_LATE = 0.035
const WRIST_LATE = 0.11
/** Elbows point this far out of straight back; forearms turn in this much more. */
const ELBOW_OUT = degrees(14)
const FOREARM_IN = degrees(8)
const WRIST_BENT = degrees(6)
const WRIST_SWING = degrees(5)
const SHOULDER_DOWN = degrees(-3)
const FORWARD_LESS = 0.8
const ARMS_REST = degrees(-2)

/** A place a hand goes to, and how it then lies, for the left hand, in the frame of a bone. */
interface Reach {
  readonly frame: number
  readonly from: number
  /** From the joint of `from`, metres. */
  readonly to: readonly [number, number, number]
  /** Where the elbow points. */
  readonly elbow: readonly [number, number, number]
  /** Directions of the fingers and of the thumb's side. */
  readonly fingers: readonly [number, number, number]
  readonly thumb: readonly [number, number, number]
  /** The way there swings out by this much in the middle. */
  readonly by: readonly [number, number, number]
}

const ON_HIP: Reach = {
  frame: BONE.hips,
  from: BONE.hips,
  to: [0.186, 0.08, -0.02],
  elbow: [0.3, 0, -0.16],
  fingers: [-0.42, -0.5, 0.76],
  thumb: [0.15, 0.8, 0.58],
  by: [0.06, 0, 0.05],
}

const AT_TEMPLE: Reach = {
  frame: BONE.upperChest,
  from: BONE.head,
  to: [0.135, 0.075, 0.1],
  elbow: [0.4, -0.12, -0.02],
  fingers: [-0.62, 0.72, -0.05],
  thumb: [0.1, 0.1, -0.98],
  by: [0.02, 0, 0.12],
}

const offset = new Float64Array(3)
const hand = new Float64Array(3)
const pole = new Float64Array(3)
const upper = new Float64Array(3)
const frame = new Float64Array(9)
const lying = new Float64Array(9)
const free = new Float64Array(9)
const wanted = new Float64Array(9)

/** Shoulders, arms and hands from the chest, which must be placed. */
export function placeArms(
  pose: Pose,
  body: Choreography,
  frames: RestFrames,
  t: number,
  breath: number,
): void {
  for (const side of SIDES) placeArm(pose, body, frames, t, breath, side)
}

function placeArm(
  pose: Pose,
  body: Choreography,
  frames: RestFrames,
  t: number,
  breath: number,
  side: BodySide,
): void {
  const { tracks } = body
  const { shoulder, upperArm } = side.bones
  const hip = tracks[side.side === 'left' ? 'leftHip' : 'rightHip'].at(t)
  const salute = side.side === 'right' ? tracks.salute.at(t) : 0
  const shrug = side.sign * (SHOULDER_DOWN + degrees(-2 * hip + 9 * salute + 0.6 * breath))
  setTurn(frame, 0, 0, shrug, 0)
  multiply(pose.turns, shoulder * 9, pose.turns, BONE.upperChest * 9, frame, 0)
  hang(pose, frames.joints, shoulder)
  hang(pose, frames.joints, upperArm)
  hangFreely(pose, body, frames, t, side)
  if (hip > 1e-4) reachFor(pose, frames, side, ON_HIP, hip)
  if (salute > 1e-4) reachFor(pose, frames, side, AT_TEMPLE, salute)
  layArm(pose, frames, side)
}

/** An arm that swings from the shoulder: sets the hand, the elbow's pole and how the hand lies. */
function hangFreely(pose: Pose, body: Choreography, frames: RestFrames, t: number, side: BodySide): void {
  const { tracks, gait } = body
  const { sign } = side
  const swing = -sign * tracks.swing.at(t - ARM_LATE)
  const late = -sign * tracks.swing.at(t - WRIST_LATE)
  const back = tracks.armsBack.at(t)
  const out = degrees(gait.armsOut + 5 * back)
  const forward =
    degrees(gait.armSwing) * swing * (swing > 0 ? FORWARD_LESS : 1) + ARMS_REST - degrees(16) * back
  const bend = degrees(gait.elbow + gait.elbowSwing * swing)

  const ux = sign * sin(out)
  const uy = -cos(out) * cos(forward)
  const uz = cos(out) * sin(forward)
  setFrame(frame, 0, ux, uy, uz, -sign * sin(ELBOW_OUT), 0, cos(ELBOW_OUT))
  const cb = cos(bend)
  const sb = sin(bend)
  const along = (axis: number) => frame[axis * 3]! * cb + frame[axis * 3 + 1]! * sb
  const front = (axis: number) => frame[axis * 3 + 1]! * cb - frame[axis * 3]! * sb
  const lx = along(0)
  const ly = along(1)
  const lz = along(2)
  const { upperArm, forearm } = frames
  const chest = BONE.upperChest * 9
  const hx = ux * upperArm + lx * forearm
  const hy = uy * upperArm + ly * forearm
  const hz = uz * upperArm + lz * forearm
  rotate(hand, 0, pose.turns, chest, hx, hy, hz)
  rotate(pole, 0, pose.turns, chest, ux * upperArm - hx / 2, uy * upperArm - hy / 2, uz * upperArm - hz / 2)

  setFrame(frame, 0, lx, ly, lz, front(0), front(1), front(2))
  turnAbout(frame, sign * FOREARM_IN)
  bendWrist(frame, sign * (WRIST_BENT - WRIST_SWING * late))
  multiply(free, 0, pose.turns, chest, frame, 0)
  lying.set(free)
}

/** Turns a frame about its first column. */
function turnAbout(turned: Float64Array, angle: number): void {
  const c = cos(angle)
  const s = sin(angle)
  for (let row = 0; row < 9; row += 3) {
    const front = turned[row + 1]!
    const side = turned[row + 2]!
    turned[row + 1] = front * c + side * s
    turned[row + 2] = side * c - front * s
  }
}

/** Bends a frame's first column towards its third. */
function bendWrist(turned: Float64Array, angle: number): void {
  const c = cos(angle)
  const s = sin(angle)
  for (let row = 0; row < 9; row += 3) {
    const ahead = turned[row]!
    const side = turned[row + 2]!
    turned[row] = ahead * c + side * s
    turned[row + 2] = side * c - ahead * s
  }
}

/** Leads the hand from where it is `share` of the way to a place on the body. */
function reachFor(pose: Pose, frames: RestFrames, side: BodySide, reach: Reach, share: number): void {
  const { points, turns } = pose
  const { sign } = side
  const s = side.bones.upperArm * 3
  const f = reach.from * 3
  const size = frames.upperArm / 0.294
  const mirrored = ([x, y, z]: readonly [number, number, number], by: number) =>
    rotate(offset, 0, turns, reach.frame * 9, sign * x * by, y * by, z * by)
  mirrored(reach.to, size)
  for (let axis = 0; axis < 3; axis++) {
    const goal = points[f + axis]! + offset[axis]! - points[s + axis]!
    hand[axis] = hand[axis]! + (goal - hand[axis]!) * share
  }
  mirrored(reach.by, 4 * share * (1 - share))
  for (let axis = 0; axis < 3; axis++) hand[axis] = hand[axis]! + offset[axis]!
  mirrored(reach.elbow, 1)
  for (let axis = 0; axis < 3; axis++) pole[axis] = pole[axis]! + (offset[axis]! - pole[axis]!) * share
  const [fx, fy, fz] = reach.fingers
  const [tx, ty, tz] = reach.thumb
  setFrame(frame, 0, sign * fx, fy, fz, sign * tx, ty, tz)
  multiply(wanted, 0, turns, reach.frame * 9, frame, 0)
  mixTurns(lying, 0, lying, 0, wanted, 0, share)
}

/** Bends the arm to the hand and lays the forearm's twist half-way between elbow and hand. */
function layArm(pose: Pose, frames: RestFrames, side: BodySide): void {
  const { upperArm, lowerArm, hand: handBone } = side.bones
  const { points } = pose
  const s = upperArm * 3
  const e = lowerArm * 3
  const h = handBone * 3
  const reach = bendTwo(
    upper,
    0,
    frames.upperArm,
    frames.forearm,
    hand[0]!,
    hand[1]!,
    hand[2]!,
    pole[0]!,
    pole[1]!,
    pole[2]!,
  )
  const size = Math.sqrt(hand[0]! * hand[0]! + hand[1]! * hand[1]! + hand[2]! * hand[2]!)
  for (let axis = 0; axis < 3; axis++) {
    points[e + axis] = points[s + axis]! + upper[axis]! * frames.upperArm
    points[h + axis] = points[s + axis]! + (hand[axis]! * reach) / size
  }
  const dx = points[h]! - points[e]!
  const dy = points[h + 1]! - points[e + 1]!
  const dz = points[h + 2]! - points[e + 2]!
  setFrame(frame, 0, upper[0]!, upper[1]!, upper[2]!, dx, dy, dz)
  aim(pose, upperArm, frame, frames.arms[side.index])
  const bent = (upper[0]! * dx + upper[1]! * dy + upper[2]! * dz) / (dx * dx + dy * dy + dz * dz)
  const fx = bent * dx - upper[0]!
  const fy = bent * dy - upper[1]!
  const fz = bent * dz - upper[2]!
  const width = Math.sqrt(fx * fx + fy * fy + fz * fz)
  setFrame(frame, 0, dx, dy, dz, fx / width + lying[1]!, fy / width + lying[4]!, fz / width + lying[7]!)
  aim(pose, lowerArm, frame, frames.arms[side.index])
  aim(pose, handBone, lying, frames.arms[side.index])
}
