import { type Choreography, degrees } from '#shared/body/gait/choreography.ts'
import { footNow } from '#shared/body/gait/foot-path.ts'
import { bendTwo } from '#shared/body/gait/limbs.ts'
import { aim, type BodySide, hang, type Pose, SIDES } from '#shared/body/gait/pose.ts'
import type { RestFrames } from '#shared/body/gait/rest-frames.ts'
import { setFrame, setTurn } from '#shared/body/gait/turning.ts'
import { cos, sin } from '#shared/units/exact.ts'

/** Knees point this far out from between foot and pelvis, and a little up, so that they never lock sideways. */
const KNEES_OUT = degrees(1.5)
const KNEES_UP = 0.15

const foot = footNow()
const thigh = new Float64Array(3)
const frame = new Float64Array(9)

/** Puts the hips where the tracks have them; `breath` is a small shift of weight, metres to the left. */
export function placeHips(pose: Pose, body: Choreography, t: number, breath: number): void {
  const { tracks } = body
  const heading = tracks.heading.at(t)
  const sway = tracks.sway.at(t) + breath
  pose.points[0] = tracks.x.at(t) + sway * cos(heading)
  pose.points[1] = tracks.y.at(t)
  pose.points[2] = tracks.z.at(t) - sway * sin(heading)
  setTurn(
    pose.turns,
    0,
    heading + degrees(tracks.pelvisYaw.at(t)),
    degrees(tracks.list.at(t)),
    degrees(tracks.tilt.at(t)),
  )
}

/** Bends both legs from the hips, which must be placed, to where the feet are. */
export function placeLegs(pose: Pose, body: Choreography, frames: RestFrames, t: number): void {
  for (const side of SIDES) placeLeg(pose, body, frames, t, side)
}

function placeLeg(pose: Pose, body: Choreography, frames: RestFrames, t: number, side: BodySide): void {
  const { upperLeg, lowerLeg, foot: footBone, toes } = side.bones
  const { points, turns } = pose
  body.feet[side.side].at(t, foot)
  hang(pose, frames.joints, upperLeg)
  const h = upperLeg * 3
  const k = lowerLeg * 3
  const a = footBone * 3
  const knee = 0.5 * (foot.yaw + body.tracks.heading.at(t)) + side.sign * KNEES_OUT
  const poleX = sin(knee)
  const poleZ = cos(knee)
  const dx = foot.x - points[h]!
  const dy = foot.y - points[h + 1]!
  const dz = foot.z - points[h + 2]!
  bendTwo(thigh, 0, frames.thigh, frames.shin, dx, dy, dz, poleX, KNEES_UP, poleZ)
  for (let axis = 0; axis < 3; axis++) points[k + axis] = points[h + axis]! + thigh[axis]! * frames.thigh
  const sx = foot.x - points[k]!
  const sy = foot.y - points[k + 1]!
  const sz = foot.z - points[k + 2]!

  setFrame(frame, 0, thigh[0]!, thigh[1]!, thigh[2]!, poleX, KNEES_UP, poleZ)
  aim(pose, upperLeg, frame, frames.thighs[side.index])
  setFrame(frame, 0, sx, sy, sz, poleX, KNEES_UP, poleZ)
  aim(pose, lowerLeg, frame, frames.shins[side.index])
  const reach = frames.shin / Math.sqrt(sx * sx + sy * sy + sz * sz)
  points[a] = points[k]! + sx * reach
  points[a + 1] = points[k + 1]! + sy * reach
  points[a + 2] = points[k + 2]! + sz * reach
  setTurn(turns, footBone * 9, foot.yaw, 0, foot.pitch)
  hang(pose, frames.joints, toes)
  setTurn(turns, toes * 9, foot.yaw, 0, foot.toe)
}
