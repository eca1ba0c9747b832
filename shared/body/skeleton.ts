import { BONE, HUMAN_BONES, type HumanBone } from '#shared/body/bones.ts'
import { PROPORTIONS, type Proportions } from '#shared/body/proportions.ts'
import type { Build } from '#shared/garment/catalogue.ts'

/** What is under the feet. It changes the feet and how high the body stands, nothing else. */
export type Stance = 'heels' | 'flat'

export type Point = readonly [x: number, y: number, z: number]

/**
 * A body at rest: metres, y up, facing +z, x to its own left, all bones unrotated. In heels the floor is at
 * y = 0; the flat foot hangs from the same ankle, so that its floor is higher.
 */
export interface Skeleton {
  readonly build: Build
  readonly stance: Stance
  /** Rest position of each human bone's joint. */
  readonly joints: readonly Point[]
  readonly sole: Sole
  /** Height of the floor in the rest pose. */
  readonly floor: number
  /** Heights of the rings that carry skirts, from the top, and of the one that carries capes. */
  readonly rings: readonly [number, number, number]
  readonly mantle: number
}

/** Where a foot meets the floor, from its ankle joint in the rest pose; all in the plane of the foot. */
export interface Sole {
  /** The back edge of the heel. */
  readonly heel: Point
  /** The floor under the ball, and the joint of the toes above it. */
  readonly ball: Point
  readonly toeJoint: Point
  /** The tip of the shoe. */
  readonly tip: Point
}

/** Arms rest 38° from the body, so that sleeves can be cut about them. */
const ARM_OUT = 0.6156614753256583
const ARM_DOWN = 0.7880107536067219
/** Legs rest a little apart: how far the ankle is outside the hip joint, and behind it. */
const ANKLE_OUT = 0.039
const ANKLE_BACK = 0.01
/** Where the first ring is, as a share of the thigh from the hip. */
export const HIGH_ON_THIGH = 0.28
const HEEL_BEHIND_ANKLE = 0.05
const TIP_BEFORE_BALL = 0.09
const TOE_JOINT_HEIGHT = 0.022

export function skeletonOf(build: Build, stance: Stance = 'heels'): Skeleton {
  const is = PROPORTIONS[build]
  const high = footOn(is, is.heel)
  const foot = stance === 'heels' ? high : footOn(is, is.flatHeel)
  const floor = high.ankle - foot.ankle
  const left = leftJoints(is, high.ankle, foot, floor)
  const joints = HUMAN_BONES.map((name) => jointOf(name, left))
  const ankle = joints[BONE.leftFoot]!
  const hip = joints[BONE.leftUpperLeg]!
  const knee = joints[BONE.leftLowerLeg]!
  const elbow = joints[BONE.leftLowerArm]!
  return {
    build,
    stance,
    joints,
    sole: soleOf(foot),
    floor,
    rings: [hip[1] + (knee[1] - hip[1]) * HIGH_ON_THIGH, knee[1], ankle[1]],
    mantle: elbow[1],
  }
}

/** The joints of the middle and the left side, by the name they have without a side. */
type Layout = Readonly<Record<string, Point>>

function leftJoints(is: Proportions, ankleY: number, foot: Foot, floor: number): Layout {
  const leg = is.thigh + is.shin
  const drop = Math.sqrt(leg * leg - ANKLE_OUT * ANKLE_OUT - ANKLE_BACK * ANKLE_BACK)
  const hipY = ankleY + drop
  const hip: Point = [is.hipHalf, hipY, -0.006]
  const ankle: Point = [is.hipHalf + ANKLE_OUT, ankleY, hip[2] - ANKLE_BACK]
  const knee = share(hip, ankle, is.thigh / leg)
  const trunk = (part: number, z: number): Point => [0, hipY + is.trunk * part, z]
  const shoulder: Point = [is.shoulderHalf, hipY + is.trunk * 0.892, -0.02]
  const arm = (length: number): Point => [
    shoulder[0] + ARM_OUT * length,
    shoulder[1] - ARM_DOWN * length,
    shoulder[2] + 0.02 * length,
  ]
  const neck = trunk(1, -0.028)
  return {
    hips: trunk(0.09, -0.008),
    spine: trunk(0.275, -0.004),
    chest: trunk(0.47, -0.006),
    upperChest: trunk(0.71, -0.014),
    neck,
    head: [0, neck[1] + is.neck, -0.006],
    Shoulder: [0.028, hipY + is.trunk * 0.942, -0.012],
    UpperArm: shoulder,
    LowerArm: arm(is.upperArm),
    Hand: arm(is.upperArm + is.forearm),
    UpperLeg: hip,
    LowerLeg: knee,
    Foot: ankle,
    Toes: [ankle[0], floor + TOE_JOINT_HEIGHT, ankle[2] + foot.ball],
  }
}

function jointOf(name: HumanBone, layout: Layout): Point {
  if (name.startsWith('left')) return layout[name.slice(4)]!
  if (name.startsWith('right')) {
    const [x, y, z] = layout[name.slice(5)]!
    return [-x, y, z]
  }
  return layout[name]!
}

/** A foot tilted onto its ball. */
interface Foot {
  /** The ankle joint above the floor. */
  readonly ankle: number
  /** The toe joint before the ankle. */
  readonly ball: number
}

/** The foot turns about its toe joint until the heel stands as high as asked. */
function footOn(is: Proportions, heel: number): Foot {
  const sine = heel / (is.foot + HEEL_BEHIND_ANKLE)
  const cosine = Math.sqrt(1 - sine * sine)
  const rise = is.ankle - TOE_JOINT_HEIGHT
  return {
    ankle: TOE_JOINT_HEIGHT + rise * cosine + is.foot * sine,
    ball: is.foot * cosine - rise * sine,
  }
}

function soleOf({ ankle, ball }: Foot): Sole {
  return {
    heel: [0, -ankle, -HEEL_BEHIND_ANKLE],
    ball: [0, -ankle, ball],
    toeJoint: [0, TOE_JOINT_HEIGHT - ankle, ball],
    tip: [0, -ankle, ball + TIP_BEFORE_BALL],
  }
}

const share = (a: Point, b: Point, part: number): Point => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
  a[2] + (b[2] - a[2]) * part,
]
