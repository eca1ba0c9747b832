import { placeArms } from '#shared/body/gait/arms.ts'
import { writeDrape } from '#shared/body/gait/drape.ts'
import { placeHips, placeLegs } from '#shared/body/gait/legs.ts'
import type { WalkPlan } from '#shared/body/gait/plan.ts'
import { writeHuman } from '#shared/body/gait/pose.ts'
import { breathAt, placeTrunk } from '#shared/body/gait/trunk.ts'
import { sin } from '#shared/units/exact.ts'
import type { Ms } from '#shared/units/units.ts'

export { planWalk, type WalkPlan } from '#shared/body/gait/plan.ts'

/** Standing, the weight drifts by this much at this rate. */
const DRIFT = 0.0025
const DRIFT_RATE = 1.9

/**
 * Writes the skinning matrices of every bone at show time `t`: for each bone 12 numbers, row by row of a 3 × 4
 * matrix that takes a point of the rest pose to the hall. Before the passage begins it gives the first pose,
 * after it ends the last. Allocates nothing that lasts; the same bits on every machine.
 *
 * @param out at least BONE_COUNT × 12 long.
 */
export function poseAt(plan: WalkPlan, t: Ms, out: Float32Array): void {
  const { body, frames, pose } = plan
  const seconds = Math.max(0, Math.min(plan.lasts, (t - plan.startsAt) / 1000))
  const alive = body.tracks.alive.at(seconds)
  placeHips(pose, body, seconds, alive * DRIFT * sin(seconds * DRIFT_RATE + plan.phase))
  placeLegs(pose, body, frames, seconds)
  placeTrunk(pose, body, frames, seconds, plan.phase)
  placeArms(pose, body, frames, seconds, alive * breathAt(seconds, plan.phase))
  writeHuman(pose, frames.joints, out)
  writeDrape(plan, seconds, out)
}
