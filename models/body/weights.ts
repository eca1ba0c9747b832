import { BONE, HUMAN_BONE_COUNT } from '../../shared/body/bones.ts'
import { smoothstep } from '../field/scalar.ts'
import type { Figure } from './figure.ts'
import { alongAxis } from './frame.ts'

/** How bones share a place: a weight for each human bone, written to `out`; they sum to 1. */
export type Skinning = (x: number, y: number, z: number, out: Float64Array) => void

/** Width over which one part of the body hands over to another, metres. */
const SOFT = 0.016

/**
 * Weights from the body itself: the parts nearest to a place share it by their distances, and along each limb a
 * joint hands over smoothly. Cloth asks the same function, so that it moves with what it lies on.
 */
export function skinningOf(figure: Figure): Skinning {
  const { frame, trunk, leg, arm } = figure
  const { up } = frame
  const legsBelow = up(1.12)
  return (x, y, z, out) => {
    out.fill(0)
    const ax = Math.abs(x)
    const near = x < 0 ? 'right' : 'left'
    const far = x < 0 ? 'left' : 'right'
    const alongLeg = alongAxis(frame.leg, ax, y, z)
    const alongArm = alongAxis(frame.arm, ax, y, z)
    const toTrunk = trunk(ax, y, z)
    const toLeg = y < legsBelow ? leg(ax, y, z) : 1
    const toOther = y < legsBelow ? leg(-ax, y, z) : 1
    const toArm = arm(ax, y, z)
    const nearest = Math.min(toTrunk, toLeg, toArm)
    const share = (distance: number) => Math.exp(-(distance - nearest) / SOFT)
    const onLeg = smoothstep(-0.075, 0.075, alongLeg)

    let ofTrunk = share(toTrunk)
    if (y < frame.leg.origin[1] - 0.13) ofTrunk = 0
    else if (toLeg < toTrunk + 0.02) ofTrunk *= 1 - 0.999 * smoothstep(0, 0.13, alongLeg)
    if (alongArm > 0.12 && ax > 0.2) ofTrunk = 0
    const ofLeg = share(toLeg) * onLeg
    const ofOther = share(toOther) * onLeg * smoothstep(0.03, 0, alongLeg - 0.12)
    const ofArm = share(toArm) * smoothstep(-0.05, 0.055, alongArm)
    const all = ofTrunk + ofLeg + ofOther + ofArm || 1

    shareTrunk(figure, ofTrunk / all, near, ax, y, z, out)
    shareArm(figure, ofArm / all, near, alongArm, out)
    shareLeg(figure, ofLeg / all, near, alongLeg, z, out)
    shareLeg(figure, ofOther / all, far, alongLeg, z, out)
  }
}

export const newWeights = (): Float64Array => new Float64Array(HUMAN_BONE_COUNT)

type SideName = 'left' | 'right'

function give(out: Float64Array, bone: number, weight: number): void {
  out[bone] = out[bone]! + weight
}

/** The chain from hips to head, each taking its part of what those above have left. */
function shareTrunk(
  { frame }: Figure,
  weight: number,
  side: SideName,
  ax: number,
  y: number,
  z: number,
  out: Float64Array,
): void {
  const { up, breadth } = frame
  const neck = frame.joint('neck')[1]
  const head = frame.joint('head')[1]
  const aboveNeck = smoothstep(neck - 0.03, neck + 0.035, y)
  let left = weight
  const take = (bone: number, part: number) => {
    give(out, bone, left * part)
    left -= left * part
  }
  take(BONE.head, smoothstep(head - 0.03, head + 0.03, y - 0.25 * Math.max(0, z)))
  take(BONE.neck, aboveNeck)
  const onShoulder =
    smoothstep(0.03 * breadth, 0.13 * breadth, ax) * smoothstep(up(1.36), up(1.45), y) * (1 - aboveNeck)
  take(BONE[`${side}Shoulder`], onShoulder * 0.8)
  take(BONE.upperChest, smoothstep(up(1.27), up(1.4), y))
  take(BONE.chest, smoothstep(up(1.13), up(1.27), y))
  take(BONE.spine, smoothstep(up(1.02), up(1.14), y))
  take(BONE.hips, 1)
}

function shareArm({ frame }: Figure, weight: number, side: SideName, t: number, out: Float64Array): void {
  const { upper, length } = frame.arm
  const elbow = smoothstep(upper - 0.045, upper + 0.045, t)
  const wrist = smoothstep(length - 0.02, length + 0.025, t)
  give(out, BONE[`${side}Hand`], weight * wrist)
  give(out, BONE[`${side}LowerArm`], weight * (1 - wrist) * elbow)
  give(out, BONE[`${side}UpperArm`], weight * (1 - wrist) * (1 - elbow))
}

function shareLeg(
  { frame }: Figure,
  weight: number,
  side: SideName,
  t: number,
  z: number,
  out: Float64Array,
): void {
  const { thigh, length } = frame.leg
  const toes = frame.joint('leftToes')
  const knee = smoothstep(thigh - 0.06, thigh + 0.055, t)
  const ankle = smoothstep(length - 0.045, length + 0.02, t)
  const ball = smoothstep(toes[2] - 0.014, toes[2] + 0.022, z) * ankle
  give(out, BONE[`${side}Toes`], weight * ball)
  give(out, BONE[`${side}Foot`], weight * (ankle - ball))
  give(out, BONE[`${side}LowerLeg`], weight * (1 - ankle) * knee)
  give(out, BONE[`${side}UpperLeg`], weight * (1 - ankle) * (1 - knee))
}

/** The four heaviest bones of a row and their weights in 255ths, which sum to 255. */
export function heaviest(
  row: ArrayLike<number>,
  joints: Uint8Array,
  weights: Uint8Array,
  vertex: number,
): void {
  const order = Array.from({ length: row.length }, (_, bone) => bone)
    .filter((bone) => row[bone]! > 1e-3)
    .sort((a, b) => row[b]! - row[a]! || a - b)
    .slice(0, 4)
  const sum = order.reduce((total, bone) => total + row[bone]!, 0)
  let left = 255
  order.forEach((bone, place) => {
    const part = place === order.length - 1 ? left : Math.min(left, Math.round((row[bone]! / sum) * 255))
    joints[vertex * 4 + place] = bone
    weights[vertex * 4 + place] = part
    left -= part
  })
}
