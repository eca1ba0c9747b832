import type { AvatarPose, Placement } from '#shared/pose/avatar-pose.ts'
import {
  fromCentimetres,
  fromMillimetres,
  packQuaternion,
  toCentimetres,
  toMillimetres,
  unpackQuaternion,
} from '#shared/pose/quantise.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import type { Metres } from '#shared/units/units.ts'

/**
 * A pose on the wire, little-endian:
 *
 * | byte | what |
 * |---|---|
 * | 0 | flags: 1 hands tracked, 2 seated, 4 clapping, 8 ovation |
 * | 1–6 | head x, y, z: i16 millimetres |
 * | 7–10 | head turned: u32, smallest three |
 * | 11–13, 14–17 | left hand from the head: i8 centimetres; turned: u32 |
 * | 18–20, 21–24 | right hand, likewise |
 */
export const POSE_BYTES = 25

const HANDS = 1
const SEATED = 2
const CLAPPING = 4
const OVATION = 8
const KNOWN_FLAGS = HANDS | SEATED | CLAPPING | OVATION

export function writePose(pose: AvatarPose, into: DataView, at: number): void {
  const { head } = pose
  into.setUint8(
    at,
    (pose.hands ? HANDS : 0) |
      (pose.seated ? SEATED : 0) |
      (pose.clapping ? CLAPPING : 0) |
      (pose.ovation ? OVATION : 0),
  )
  into.setInt16(at + 1, toMillimetres(head.x), true)
  into.setInt16(at + 3, toMillimetres(head.y), true)
  into.setInt16(at + 5, toMillimetres(head.z), true)
  into.setUint32(at + 7, packQuaternion(head.qx, head.qy, head.qz, head.qw), true)
  writeHand(pose.left, head, into, at + 11)
  writeHand(pose.right, head, into, at + 18)
}

/** Reads a pose into `pose`. The view must hold `POSE_BYTES` from `at` on. */
export function readPose(from: DataView, at: number, pose: AvatarPose): void {
  const flags = from.getUint8(at)
  pose.hands = (flags & HANDS) !== 0
  pose.seated = (flags & SEATED) !== 0
  pose.clapping = (flags & CLAPPING) !== 0
  pose.ovation = (flags & OVATION) !== 0
  const { head } = pose
  head.x = fromMillimetres(from.getInt16(at + 1, true)) as Metres
  head.y = fromMillimetres(from.getInt16(at + 3, true)) as Metres
  head.z = fromMillimetres(from.getInt16(at + 5, true)) as Metres
  readTurn(from, at + 7, head)
  readHand(from, at + 11, head, pose.left)
  readHand(from, at + 18, head, pose.right)
}

/** Checks bytes from outside: exactly one pose, and no flags from the future. */
export function checkPose(bytes: Uint8Array): Result<Uint8Array, string> {
  if (bytes.byteLength !== POSE_BYTES) return fail(`a pose has ${POSE_BYTES} bytes, not ${bytes.byteLength}`)
  if ((bytes[0]! & ~KNOWN_FLAGS) !== 0) return fail('a pose has flags that mean nothing here')
  return ok(bytes)
}

export const isSeated = (pose: Uint8Array): boolean => (pose[0]! & SEATED) !== 0

export const isStandingToApplaud = (pose: Uint8Array): boolean => (pose[0]! & OVATION) !== 0

/** Where the head of a checked pose is, and nothing else: what a server asks fifteen times a second of everybody. */
export function headOf(pose: Uint8Array, into: { x: number; y: number; z: number }): void {
  into.x = fromMillimetres(int16(pose, 1))
  into.y = fromMillimetres(int16(pose, 3))
  into.z = fromMillimetres(int16(pose, 5))
}

const int16 = (bytes: Uint8Array, at: number): number => ((bytes[at]! | (bytes[at + 1]! << 8)) << 16) >> 16

function writeHand(hand: Placement, head: Placement, into: DataView, at: number): void {
  into.setInt8(at, toCentimetres(hand.x - head.x))
  into.setInt8(at + 1, toCentimetres(hand.y - head.y))
  into.setInt8(at + 2, toCentimetres(hand.z - head.z))
  into.setUint32(at + 3, packQuaternion(hand.qx, hand.qy, hand.qz, hand.qw), true)
}

function readHand(from: DataView, at: number, head: Placement, hand: Placement): void {
  hand.x = (head.x + fromCentimetres(from.getInt8(at))) as Metres
  hand.y = (head.y + fromCentimetres(from.getInt8(at + 1))) as Metres
  hand.z = (head.z + fromCentimetres(from.getInt8(at + 2))) as Metres
  readTurn(from, at + 3, hand)
}

const turned = new Float32Array(4)

function readTurn(from: DataView, at: number, into: Placement): void {
  unpackQuaternion(from.getUint32(at, true), turned, 0)
  into.qx = turned[0]!
  into.qy = turned[1]!
  into.qz = turned[2]!
  into.qw = turned[3]!
}
