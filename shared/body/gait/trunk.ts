import { BONE } from '#shared/body/bones.ts'
import { type Choreography, degrees } from '#shared/body/gait/choreography.ts'
import { hang, type Pose } from '#shared/body/gait/pose.ts'
import type { RestFrames } from '#shared/body/gait/rest-frames.ts'
import { mixTurns, setTurn } from '#shared/body/gait/turning.ts'
import { sin } from '#shared/units/exact.ts'

/** How breath and small shifts of weight move the trunk, in degrees, and how fast, in rad/s. */
const BREATH = 0.8
const BREATH_RATE = 1.65
const SHIFT = 0.35
const SHIFT_RATE = 0.83
const GLANCE = 0.9
const GLANCE_RATE = 0.61
/** A head held level. */
const HEAD_LEVEL = 1
const CHEST_WITH_HIPS = { spine: 0.33, chest: 0.7 } as const

/** How far a breath has filled the chest at `t`, −1 to 1. */
export const breathAt = (t: number, phase: number): number => sin(t * BREATH_RATE + phase)

/** Spine, chest, neck and head between the hips, which must be placed, and where the tracks want the chest. */
export function placeTrunk(
  pose: Pose,
  body: Choreography,
  frames: RestFrames,
  t: number,
  phase: number,
): void {
  const { tracks, gait } = body
  const { turns } = pose
  const alive = tracks.alive.at(t)
  const roll =
    tracks.chestRoll.at(t) - (tracks.list.at(t) / Math.max(gait.list, 1)) * gait.chestRoll * (1 - alive)
  setTurn(
    turns,
    BONE.upperChest * 9,
    tracks.chestHeading.at(t) + degrees(tracks.chestYaw.at(t)),
    degrees(roll + alive * SHIFT * sin(t * SHIFT_RATE + phase)),
    degrees(tracks.lean.at(t) - alive * BREATH * breathAt(t, phase)),
  )
  setTurn(
    turns,
    BONE.head * 9,
    tracks.headHeading.at(t) +
      degrees(tracks.headYaw.at(t) + alive * GLANCE * sin(t * GLANCE_RATE + phase + 1)),
    degrees(tracks.headRoll.at(t)),
    degrees(tracks.headPitch.at(t) + HEAD_LEVEL),
  )
  mixTurns(turns, BONE.spine * 9, turns, 0, turns, BONE.upperChest * 9, CHEST_WITH_HIPS.spine)
  mixTurns(turns, BONE.chest * 9, turns, 0, turns, BONE.upperChest * 9, CHEST_WITH_HIPS.chest)
  mixTurns(turns, BONE.neck * 9, turns, BONE.upperChest * 9, turns, BONE.head * 9, 0.5)
  for (const bone of [BONE.spine, BONE.chest, BONE.upperChest, BONE.neck, BONE.head]) {
    hang(pose, frames.joints, bone)
  }
}
