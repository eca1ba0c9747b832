import type { Stage } from '#shared/show/stage.ts'
import type { Ms } from '#shared/units/units.ts'
import type { Runway, SeatPlace } from '#shared/venue/venue.ts'
import { EYES_SEATED } from '../../crowd/index.ts'

/** Where somebody looks: radians from +z towards +x, and up. */
export interface Look {
  heading: number
  pitch: number
}

/** How near along the runway somebody has to be to be looked at rather than others, in metres; a lone one far off is. */
const NEARNESS = 1.2
/** Who is behind the portal by this much is not seen yet. */
const SEEN_WITHIN = 1.6
/** Where nobody is out, eyes rest on the portal. */
const PORTAL = 0.00003
/** Eyes go on by themselves so far ahead or behind of who is looked at: one likes faces, another backs. */
const TASTE = 0.9
const FACE_Y = 1.5
/** A head turns so far and no farther, softly. */
const MOST_TURNED = 1.12
const IDLE = { yaw: 0.05, pitch: 0.02, perSecond: 0.23 } as const

/**
 * Where somebody in a seat looks at a moment: at whoever is on the runway before them, from one to the next as they
 * pass. It follows from the stage, the moment and the figure alone: nothing of it was ever recorded.
 */
export function gazeFrom(
  seat: SeatPlace,
  figure: number,
  runway: Runway,
  stage: Stage,
  wall: Ms,
  into: Look,
): void {
  const lot = (figure % 1024) / 1024
  const from = runway.from
  let sum = PORTAL
  let x = 0
  let z = PORTAL * from
  let y = PORTAL * EYES_SEATED
  for (const model of stage.models) {
    const out = Math.min(1, Math.max(0, (model.z - from + SEEN_WITHIN) / SEEN_WITHIN))
    const away = (model.z - seat.z + (lot - 0.5) * 2 * TASTE) / NEARNESS
    const weight = out / (1 + away * away * away * away)
    sum += weight
    x += weight * model.x
    y += weight * FACE_Y
    z += weight * model.z
  }
  const awayX = x / sum - seat.x
  const awayY = y / sum - seat.y - EYES_SEATED
  const awayZ = z / sum - seat.z
  const aside = Math.atan2(awayX, awayZ) - seat.facing
  const turn = aside - 2 * Math.PI * Math.round(aside / (2 * Math.PI))
  const sways = (wall / 1000) * (IDLE.perSecond + lot * 0.2) + lot * 40
  into.heading = seat.facing + MOST_TURNED * Math.tanh(turn / MOST_TURNED) + IDLE.yaw * Math.sin(sways)
  into.pitch =
    Math.atan2(awayY, Math.sqrt(awayX * awayX + awayZ * awayZ)) + IDLE.pitch * Math.sin(sways * 1.7)
}
