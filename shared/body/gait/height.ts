import { BONE } from '#shared/body/bones.ts'
import { type Choreography, degrees } from '#shared/body/gait/choreography.ts'
import { footNow } from '#shared/body/gait/foot-path.ts'
import { rotate, setTurn } from '#shared/body/gait/turning.ts'
import { cos, sin } from '#shared/units/exact.ts'

const SAMPLES = 12
/** Kept below what the legs could just reach. */
const SPARE = 0.0015

/**
 * Lays the pelvis' height through the given moments, as high as both legs reach with their knees a little bent,
 * and lower between them where they would not.
 */
export function layHeight(body: Choreography, moments: readonly number[]): void {
  const { y } = body.tracks
  for (const moment of moments) {
    const from = y.ends
    if (moment - from < 1e-6) continue
    y.to(moment, highest(body, moment) - SPARE)
    let over = 0
    for (let step = 1; step < SAMPLES; step++) {
      const u = step / SAMPLES
      const t = from + (moment - from) * u
      const bend = 64 * u * u * u * (1 - u) * (1 - u) * (1 - u)
      const excess = y.at(t) - highest(body, t) + SPARE
      if (excess > 0) over = Math.max(over, Math.min(excess / Math.max(bend, 0.08), 0.06))
    }
    if (over > 0) y.bend(-over)
  }
}

const turn = new Float64Array(9)
const hip = new Float64Array(3)
const foot = footNow()

/** The greatest height of the hips joint at which both legs reach their feet at time `t`. */
export function highest(body: Choreography, t: number): number {
  const { tracks, skeleton, feet } = body
  const heading = tracks.heading.at(t)
  const sway = tracks.sway.at(t)
  const x = tracks.x.at(t) + sway * cos(heading)
  const z = tracks.z.at(t) - sway * sin(heading)
  setTurn(
    turn,
    0,
    heading + degrees(tracks.pelvisYaw.at(t)),
    degrees(tracks.list.at(t)),
    degrees(tracks.tilt.at(t)),
  )
  const reach = legReach(body)
  const [hx, hy, hz] = skeleton.joints[BONE.hips]!
  let least = Number.POSITIVE_INFINITY
  for (const side of ['left', 'right'] as const) {
    const joint = skeleton.joints[side === 'left' ? BONE.leftUpperLeg : BONE.rightUpperLeg]!
    rotate(hip, 0, turn, 0, joint[0] - hx, joint[1] - hy, joint[2] - hz)
    feet[side].at(t, foot)
    const dx = x + hip[0]! - foot.x
    const dz = z + hip[2]! - foot.z
    const rise = Math.sqrt(Math.max(0.01, reach * reach - dx * dx - dz * dz))
    least = Math.min(least, foot.y + rise - hip[1]!)
  }
  return least
}

/** Hip to ankle with the knee at its least bend. */
function legReach({ skeleton, gait }: Choreography): number {
  const { joints } = skeleton
  const thigh = apart(joints[BONE.leftUpperLeg]!, joints[BONE.leftLowerLeg]!)
  const shin = apart(joints[BONE.leftLowerLeg]!, joints[BONE.leftFoot]!)
  return Math.sqrt(thigh * thigh + shin * shin + 2 * thigh * shin * cos(degrees(gait.knee)))
}

export function apart(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  const dx = a[0] - b[0]
  const dy = a[1] - b[1]
  const dz = a[2] - b[2]
  return Math.sqrt(dx * dx + dy * dy + dz * dz)
}
