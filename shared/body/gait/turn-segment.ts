import { type Choreography, degrees, other, sign } from '#shared/body/gait/choreography.ts'
import { layHeight } from '#shared/body/gait/height.ts'
import { betweenFeet, layFeet } from '#shared/body/gait/step.ts'
import { layHips, layRest, towards } from '#shared/body/gait/walk-segment.ts'

/** A turn on the spot; seconds since the passage began, radians. */
export interface Turn {
  readonly startsAt: number
  readonly endsAt: number
  readonly x: number
  readonly z: number
  readonly heading: number
  readonly by: number
  readonly steps: number
}

/** Half the distance between the feet. */
const FEET_APART = 0.062
/** The standing foot goes along with this share of a step's turn. */
const PIVOT = 0.62
const LEAVES = 0.3
const AMPLITUDE = 0.42
/** Chest and head are ahead of the pelvis by this share of a step's turn. */
const CHEST_LEADS = 0.12
const HEAD_LEADS = 0.45

/** Turns in small steps, one a beat; the head goes first, then the chest, then the pelvis. */
export function layTurn(body: Choreography, turn: Turn): void {
  const steps = Math.max(1, Math.round(turn.steps), Math.ceil(Math.abs(turn.by) / degrees(85)))
  const time = (turn.endsAt - turn.startsAt) / steps
  const start = towards(body.tracks.heading.value, turn.heading)
  const at = (done: number) => start + turn.by * Math.max(0, Math.min(1, done / steps))
  for (let step = 1; step <= steps; step++) {
    body.begin()
    const lands = turn.startsAt + time * step
    const heading = at(step)
    const going = step < steps ? turn.by / steps / time : 0
    const side = sign(body.free)
    const plant = body.beside(turn.x, turn.z, heading, 0, side * FEET_APART)
    const yaw = heading + side * degrees(body.gait.toesOut)
    layFeet(body, {
      lands,
      plant,
      yaw,
      heading,
      turning: going,
      leaves: body.now + time * LEAVES,
      amplitude: AMPLITUDE,
      strike: 0,
      hold: 0,
      toeOff: 16,
      pivot: (turn.by / steps) * PIVOT,
    })
    const { tracks } = body
    const pelvis = betweenFeet(body, plant, yaw, heading, 0.5)
    tracks.x.to(lands, pelvis.x)
    tracks.z.to(lands, pelvis.z)
    tracks.heading.to(lands, heading, going)
    tracks.chestHeading.to(lands, at(step + CHEST_LEADS), going)
    tracks.headHeading.to(lands, at(step + HEAD_LEADS), step + HEAD_LEADS < steps ? going : 0)
    layHips(body, lands, time, AMPLITUDE)
    layRest(body, lands)
    layHeight(body, [body.now + 0.5 * time, lands])
    body.now = lands
    body.free = other(body.free)
  }
  body.stride = 0
  body.place = { x: turn.x, z: turn.z, heading: start + turn.by }
}
