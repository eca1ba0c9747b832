import { type Choreography, degrees, other, PELVIS_AHEAD, sign } from '#shared/body/gait/choreography.ts'
import { FIGURES, type Figure } from '#shared/body/gait/figures.ts'
import { layHeight } from '#shared/body/gait/height.ts'
import { layFeet } from '#shared/body/gait/step.ts'
import { towards } from '#shared/body/gait/walk-segment.ts'
import type { PoseName } from '#shared/show/cues/model-cue.ts'
import { cos, sin } from '#shared/units/exact.ts'

/** Standing; seconds since the passage began, `endsAt` may be without an end. */
export interface Stand {
  readonly startsAt: number
  readonly endsAt: number
  readonly heading: number
  readonly pose: PoseName
  /** One beat: the step into the pose lands on it. */
  readonly beat: number
}

const LEAVES = 0.14
/** A foot nearer than this to where the pose wants it stays. */
const NEAR = 0.045
/** When the body has settled, in beats after the pose began: the pelvis, the chest, the arms, the head. */
const SETTLED = { pelvis: 1.35, chest: 1.6, arms: 1.75, head: 1.9 } as const

/**
 * Comes to stand in a pose: the free foot closes on the first beat while the weight goes over the other, then
 * chest, arms and head arrive one after the other. Nothing depends on how long the pose is held.
 */
export function layStand(body: Choreography, stand: Stand): void {
  body.begin()
  const figure = FIGURES[stand.pose]
  const { beat, startsAt } = stand
  const step = Math.min(beat, stand.endsAt - startsAt)
  const carrying = sign(other(body.free))
  const heading = towards(body.tracks.heading.value, stand.heading) + carrying * degrees(figure.turned)
  const arrived = startsAt + Math.max(step, SETTLED.pelvis * beat)

  if (step > 0.5 * beat) closeStep(body, figure, heading, startsAt + step)
  layWeight(body, figure, heading, arrived)
  layFigure(body, figure, heading, stand)
  layHeight(body, [startsAt + step, arrived])
  body.now = stand.endsAt
  body.stride = 0
  body.place = { ...body.place, heading: stand.heading }
}

/** The free foot comes to where the pose has it, if it is not there yet. */
function closeStep(body: Choreography, figure: Figure, heading: number, lands: number): void {
  const { feet, free, now } = body
  const side = sign(free)
  const standing = feet[other(free)]
  const { ahead, aside, out, heelUp } = figure.free
  const s = sin(heading)
  const c = cos(heading)
  const plant = {
    x: standing.plant.x + ahead * s + side * aside * c,
    z: standing.plant.z + ahead * c - side * aside * s,
  }
  const yaw = heading + side * degrees(out)
  const pivot = -side * degrees(6) + heading - standing.yaw.value
  const dx = plant.x - feet[free].plant.x
  const dz = plant.z - feet[free].plant.z
  const near = dx * dx + dz * dz < NEAR * NEAR
  const turns = Math.abs(pivot) > degrees(12)
  if (near && !turns) {
    feet[free].pitch.until(now).to(lands, degrees(heelUp))
    return
  }
  layFeet(body, {
    lands,
    plant,
    yaw,
    heading,
    turning: 0,
    leaves: now + LEAVES * (lands - now),
    amplitude: 0.3,
    strike: heelUp * 1.4,
    hold: heelUp,
    toeOff: Math.max(14, 1.9 * degreesOf(feet[free].pitch.value) + 4),
    pivot: turns ? pivot : 0,
  })
}

const degreesOf = (angle: number): number => (angle * 180) / Math.PI

/** The pelvis goes over the carrying foot. */
function layWeight(body: Choreography, figure: Figure, heading: number, arrived: number): void {
  const { feet, free, tracks } = body
  const carrying = feet[other(free)].ankle()
  const freed = feet[free].ankle()
  const ahead = PELVIS_AHEAD - figure.back
  const rest = 1 - figure.weight
  tracks.x.to(arrived, carrying.x + (freed.x - carrying.x) * rest + ahead * sin(heading))
  tracks.z.to(arrived, carrying.z + (freed.z - carrying.z) * rest + ahead * cos(heading))
  tracks.heading.to(arrived, heading)
}

function layFigure(body: Choreography, figure: Figure, heading: number, { startsAt, beat }: Stand): void {
  const { tracks, free } = body
  const carrying = sign(other(free))
  const { pelvis, chest, head } = figure
  const when = (part: keyof typeof SETTLED) => startsAt + SETTLED[part] * beat
  tracks.sway.to(when('pelvis'), carrying * pelvis.sway)
  tracks.list.to(when('pelvis'), carrying * pelvis.list)
  tracks.pelvisYaw.to(when('pelvis'), carrying * pelvis.yaw)
  tracks.tilt.to(when('chest'), pelvis.tilt)
  tracks.chestHeading.to(when('chest'), heading)
  tracks.chestYaw.to(when('chest'), carrying * chest.yaw)
  tracks.chestRoll.to(when('chest'), carrying * chest.roll)
  tracks.lean.to(when('chest'), chest.lean)
  tracks.swing.to(when('arms'), 0)
  tracks.leftHip.to(when('arms'), figure.handOnHip && carrying > 0 ? 1 : 0)
  tracks.rightHip.to(when('arms'), figure.handOnHip && carrying < 0 ? 1 : 0)
  tracks.salute.to(when('arms'), figure.saluting ? 1 : 0)
  tracks.armsBack.to(when('arms'), figure.armsBack)
  tracks.headHeading.to(when('pelvis'), heading)
  tracks.headYaw.to(when('head'), carrying * head.yaw)
  tracks.headPitch.to(when('head'), head.pitch)
  tracks.headRoll.to(when('head'), carrying * head.roll)
  tracks.alive.to(when('head'), 1)
}
