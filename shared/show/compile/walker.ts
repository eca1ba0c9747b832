import { standingBeats, stepsFor } from '#shared/show/compile/routes.ts'
import type { PoseName, RouteStep } from '#shared/show/cues/model-cue.ts'
import type { Segment } from '#shared/show/passage.ts'
import type { Walking } from '#shared/show/run-of-show.ts'
import { spanBeats, type Tempo } from '#shared/show/span.ts'
import { atan2, PI, TAU } from '#shared/units/exact.ts'
import { type Metres, type Ms, metres, ms, NEVER, type Radians, radians } from '#shared/units/units.ts'
import type { Runway } from '#shared/venue/venue.ts'

/** Where somebody stands on the beat, ready for what comes next. */
export interface Standing {
  readonly x: number
  readonly z: number
  readonly heading: number
  /** Beats since the grid's zero. */
  readonly beat: number
}

/** The beats a passage walks on: beat n is at `zero + n × beat`. */
export interface Grid {
  readonly zero: Ms
  readonly beat: Ms
}

/** What a walker needs to know of the show and the place. */
export interface Ground {
  readonly runway: Runway
  readonly walk: Walking
  readonly tempo: Tempo
}

/** A step of a route as a producer writes it, or a straight line in a file of people. */
export type Step = RouteStep | { readonly line: { readonly x: number; readonly z: number } }

/** A segment and the step of the route it came from. */
export interface Leg {
  readonly segment: Segment
  readonly step: number
  readonly after: Standing
}

/** Models move over to their lane, or from it to the centre, within this distance of a mark. */
const CROSSING = 2.5
/** Headings nearer than this need no turn on the spot: the next step carries the body round. */
const CARRIED_ROUND = (100 / 180) * PI

/** Walks a route, step by step, and keeps the way as legs. */
export class Walker {
  readonly legs: Leg[] = []
  #at: Standing
  #step = 0
  readonly #ground: Ground
  readonly #grid: Grid

  constructor(ground: Ground, grid: Grid, from: Standing) {
    this.#ground = ground
    this.#grid = grid
    this.#at = from
  }

  get standing(): Standing {
    return this.#at
  }

  /** Takes the steps of a route from its `first` on. A wait ends the way: nothing is known beyond it. */
  route(steps: readonly Step[], first = 0): this {
    for (let index = first; index < steps.length; index++) {
      this.#step = index
      const step = steps[index]!
      if ('line' in step) this.line(step.line.x, step.line.z)
      else if ('walk' in step) this.#walkTo(step.walk)
      else if ('turn' in step) this.turn((step.turn / 180) * PI, this.#beatsOf(step))
      else if ('wait' in step) {
        this.wait(step.wait)
        break
      } else
        this.stand(
          'pose' in step ? 'pose' : 'stop',
          'pose' in step ? step.pose : 'still',
          this.#beatsOf(step),
        )
    }
    return this
  }

  /** One straight line without slowing down, for people who walk in a file. */
  line(x: number, z: number): this {
    const { x: fromX, z: fromZ } = this.#at
    const distance = Math.sqrt((x - fromX) * (x - fromX) + (z - fromZ) * (z - fromZ))
    if (distance < 1e-6) return this
    const heading = atan2(x - fromX, z - fromZ)
    const steps = stepsFor(distance, this.#ground.walk)
    const after = { x, z, heading, beat: this.#at.beat + steps * this.#ground.walk.beatsPerStep }
    this.#push(after, (startsAt, endsAt) => ({
      kind: 'walk',
      startsAt,
      endsAt,
      fromX: metres(fromX),
      fromZ: metres(fromZ),
      toX: metres(x),
      toZ: metres(z),
      heading: radians(heading),
      steps,
    }))
    return this
  }

  turn(by: number, beats: number): this {
    const at = this.#at
    const after = { ...at, heading: wrapped(at.heading + by), beat: at.beat + beats }
    const place = this.#place()
    this.#push(after, (startsAt, endsAt) => ({
      kind: 'turn',
      startsAt,
      endsAt,
      ...place,
      by: radians(by),
      steps: beats,
    }))
    return this
  }

  stand(kind: 'pose' | 'stop', pose: PoseName, beats: number): this {
    const place = this.#place()
    this.#push({ ...this.#at, beat: this.#at.beat + beats }, (startsAt, endsAt) => ({
      kind,
      startsAt,
      endsAt,
      ...place,
      pose,
    }))
    return this
  }

  wait(pose: PoseName): this {
    const place = this.#place()
    const after = { ...this.#at, beat: Number.POSITIVE_INFINITY }
    this.#push(after, (startsAt) => ({ kind: 'wait', startsAt, endsAt: NEVER, ...place, pose }))
    return this
  }

  #walkTo(mark: Extract<RouteStep, { walk: unknown }>['walk']): void {
    const { marks, lane } = this.#ground.runway
    const goal = mark === 'out' ? marks.backstage : marks[mark]
    const direction = goal.z >= this.#at.z ? 1 : -1
    const x = goal.on === 'centre' ? 0 : direction * lane
    const toCentre = goal.on === 'centre'
    const crossAt = toCentre ? goal.z - direction * CROSSING : this.#at.z + direction * CROSSING
    const shifts = Math.abs(x - this.#at.x) > 1e-6
    const room = Math.abs(goal.z - this.#at.z) > CROSSING
    if (shifts && room) this.#faceAndWalk(toCentre ? this.#at.x : x, crossAt)
    this.#faceAndWalk(x, goal.z)
    // Who arrives on the centre line squares up to the photographers within the last step.
    if (toCentre && direction > 0) this.#at = { ...this.#at, heading: 0 }
  }

  #faceAndWalk(x: number, z: number): void {
    const wanted = atan2(x - this.#at.x, z - this.#at.z)
    const by = wrapped(wanted - this.#at.heading)
    if (Math.abs(by) > CARRIED_ROUND) this.turn(by, spanBeats(this.#ground.walk.turn, this.#ground.tempo))
    this.line(x, z)
  }

  #beatsOf(step: RouteStep): number {
    return standingBeats(step, this.#ground.walk, this.#ground.tempo)
  }

  #place(): { x: Metres; z: Metres; heading: Radians } {
    return { x: metres(this.#at.x), z: metres(this.#at.z), heading: radians(this.#at.heading) }
  }

  #push(after: Standing, segment: (startsAt: Ms, endsAt: Ms) => Segment): void {
    this.legs.push({
      segment: segment(beatTime(this.#grid, this.#at.beat), beatTime(this.#grid, after.beat)),
      step: this.#step,
      after,
    })
    this.#at = after
  }
}

export const beatTime = (grid: Grid, beat: number): Ms =>
  beat === Number.POSITIVE_INFINITY ? NEVER : ms(grid.zero + beat * grid.beat)

/** The first beat of a grid at or after a moment. */
export const beatFrom = (grid: Grid, at: number): number => Math.ceil((at - grid.zero) / grid.beat - 1e-6)

/** An angle brought into [−π, π); exactly half a turn goes round by the audience of the returning lane. */
export function wrapped(angle: number): number {
  const turned = angle - TAU * Math.floor((angle + PI) / TAU)
  return turned >= PI ? turned - TAU : turned
}
