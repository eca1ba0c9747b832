import type { Stage } from '#shared/show/stage.ts'
import type { SeatPlace, Venue } from '#shared/venue/venue.ts'

/** Where an eye is, what it looks at, and how wide: metres of the hall, vertical field of view in degrees. */
export interface View {
  x: number
  y: number
  z: number
  atX: number
  atY: number
  atZ: number
  fieldOfView: number
}

export const emptyView = (): View => ({ x: 0, y: 1.6, z: 6, atX: 0, atY: 1.5, atZ: 0, fieldOfView: 50 })

/** Heads of those who stand end below this, hats included: where a camera may pass over them. */
const OVER_HEADS = 2.35
const FACE = 1.52
const WAIST = 1.05

/**
 * The director's camera at this moment of the show: a function of the stage alone, so that everybody sees the
 * same film and any moment can be sought. Cameras keep to where nobody walks or sits: the pit behind the
 * runway's foot, the air over the heads, the gap behind the second row.
 */
export function cameraFor(stage: Stage, venue: Venue, out: View): View {
  const seconds = stage.camera.shotFor / 1000
  const { from, to } = venue.runway
  const { behindRows, craneY, craneBack, wideY } = venue.cameras
  const subject = subjectZ(stage, venue)
  const subjectX = subjectSide(stage)
  const drift = eased(seconds / 14)
  switch (stage.camera.shot) {
    case 'wide':
      return set(out, -2.6 + 0.5 * drift, wideY - 0.3 * drift, to + 2.9 - 0.6 * drift, 0.3, 1.9, -1, 44)
    case 'portal':
      return set(out, 0, 1.9, to + 1.2, 0, 2.0, from, 30 - 4 * drift)
    case 'follow':
      return followed(out, subjectX, subject, to)
    case 'profile':
      return set(out, -behindRows, 2.1, clampZ(subject, to), subjectX, 1.25, clampZ(subject, to) - 0.1, 34)
    case 'pit':
      return set(
        out,
        0.25 - 0.5 * drift,
        1.72,
        to + 2.1,
        0.4 * subjectX,
        lookHeight(subject, to),
        subject,
        fit(subject, to),
      )
    case 'audience':
      return set(out, -behindRows, 2.15, to - 3.4 - 1.2 * drift, 2.3, 1.0, to - 6.2 - 1.2 * drift, 44)
    case 'high':
      return set(out, -2.9 + 0.8 * drift, craneY, to + craneBack, 0.4, 0.8, -1.5, 50)
    case 'detail':
      return set(
        out,
        0.9 * side(subjectX),
        1.6,
        to + 1.1,
        subjectX,
        WAIST + 0.25,
        subject,
        12 + 6 * closeness(subject, to),
      )
  }
}

/** What somebody sees from a seat, looking over the runway a little towards the portal. */
export function seatView(seat: SeatPlace, out: View): View {
  const ahead = 3.2
  const towardsPortal = 2.6
  return set(
    out,
    seat.x + Math.sin(seat.facing) * 0.06,
    seat.y + 1.19,
    seat.z + Math.cos(seat.facing) * 0.06,
    seat.x + Math.sin(seat.facing) * ahead,
    1.2,
    seat.z + Math.cos(seat.facing) * ahead - towardsPortal,
    62,
  )
}

/** A camera on a wire over the runway, a few steps before her and looking back. */
function followed(out: View, subjectX: number, subjectZ: number, foot: number): View {
  const z = Math.min(subjectZ + 4.2, foot + 2)
  return set(out, 0.3 * subjectX, OVER_HEADS + 0.1, z, subjectX, FACE - 0.2, subjectZ, 34)
}

/**
 * The model the camera cares for: among those walking towards it, the farthest down the runway. The weight of
 * each rises with how far she has come, so that the camera glides from one to the next as they pass.
 */
function subjectZ(stage: Stage, venue: Venue): number {
  return weighed(stage, (z) => z, venue.runway.from * 0.25)
}

function subjectSide(stage: Stage): number {
  return weighed(stage, (_z, x) => x, 0)
}

function weighed(stage: Stage, read: (z: number, x: number) => number, nobody: number): number {
  let sum = 1e-3 * nobody
  let weight = 1e-3
  for (let model = 0; model < stage.models.length; model++) {
    const { x, z, heading } = stage.models[model]!
    const facing = 0.5 + 0.5 * Math.cos(heading)
    const share = Math.exp(0.9 * z) * (0.02 + facing * facing)
    sum += share * read(z, x)
    weight += share
  }
  return sum / weight
}

const closeness = (z: number, foot: number): number => Math.max(0, Math.min(1, (z + foot) / (2 * foot)))
const lookHeight = (z: number, foot: number): number => 1.35 - 0.25 * closeness(z, foot)
/** Wide enough for a whole figure when she is near, close when she is far. */
const fit = (z: number, foot: number): number => 14 + 24 * closeness(z, foot) ** 3
const side = (x: number): number => (x < 0 ? -1 : 1)
const clampZ = (z: number, foot: number): number => Math.max(-foot + 2, Math.min(foot - 2.5, z))
const eased = (t: number): number => {
  const within = Math.max(0, Math.min(1, t))
  return within * within * (3 - 2 * within)
}

function set(
  out: View,
  x: number,
  y: number,
  z: number,
  atX: number,
  atY: number,
  atZ: number,
  fieldOfView: number,
): View {
  out.x = x
  out.y = y
  out.z = z
  out.atX = atX
  out.atY = atY
  out.atZ = atZ
  out.fieldOfView = fieldOfView
  return out
}
