import { firstMeeting, meeting } from '#shared/show/compile/apart.ts'
import { clearRunway } from '#shared/show/compile/clear.ts'
import { cut, goOn } from '#shared/show/compile/cut.ts'
import { type Out, outOf } from '#shared/show/compile/out.ts'
import { routeNamed } from '#shared/show/compile/routes.ts'
import {
  beatFrom,
  beatTime,
  type Grid,
  type Ground,
  type Standing,
  type Step,
  Walker,
} from '#shared/show/compile/walker.ts'
import type { DirectionCue, EntranceCue, ModelCue, ParadeCue } from '#shared/show/cues/model-cue.ts'
import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { beatMs, spanBeats, spanMs } from '#shared/show/span.ts'
import { PI } from '#shared/units/exact.ts'
import { type Ms, ms, NEVER } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'

/** A model cue at the moment it fires. */
export interface ModelEvent {
  readonly entry: number
  readonly cue: ModelCue
  readonly at: Ms
}

/** A model cue that could not be done just as written. */
export interface Incident {
  readonly entry: number
  readonly look: number
  /** `late`: she came out later than called; `kept-in`: not at all; `passed-over`: nothing was done. */
  readonly outcome: 'late' | 'kept-in' | 'passed-over'
  readonly because: 'traffic' | 'quick-change' | 'not-out'
  /** Index of the look that was in the way, −1 when nobody was. */
  readonly other: number
  readonly at: Ms
  /** How much later, or how much time was missing. */
  readonly by: Ms
}

const LATEST_BEATS = 128
const LONGEST_WAIT_BEATS = 32
/** Beats between going off and coming out again in the same look. */
const SAME_LOOK_BEATS = 4

/** Sends models out and brings them back so that none ever stands inside another. */
export class Traffic {
  readonly incidents: Incident[] = []
  #out: Out[] = []
  readonly #run: RunOfShow
  readonly #ground: Ground
  readonly #musicAt: Ms

  constructor(run: RunOfShow, venue: Venue, musicAt: Ms) {
    this.#run = run
    this.#ground = { runway: venue.runway, walk: run.walk, tempo: run.music }
    this.#musicAt = musicAt
  }

  get passages(): Passage[] {
    return this.#out.map((out) => out.passage)
  }

  /** Which passages are a finale's. */
  get inParade(): boolean[] {
    return this.#out.map((out) => out.inParade)
  }

  /** Cues must come in the order they fire: what is decided for one is not changed by a later one. */
  take(event: ModelEvent): void {
    const { cue } = event
    if (cue.action === 'entrance') this.#enter(event, cue)
    else if (cue.action === 'parade') this.#parade(event, cue)
    else this.#direct(event, cue)
  }

  /** Sends everybody off. Whoever was called for later stays in. */
  clear(at: Ms): void {
    this.#out = clearRunway(this.#out, this.#ground, at)
  }

  #enter(event: ModelEvent, cue: EntranceCue): void {
    const look = this.#lookIndex(cue.look)
    const route = routeNamed(this.#run, cue.route) ?? []
    this.#sendOut(event, look, route, event.at, false)
  }

  #parade(event: ModelEvent, cue: ParadeCue): void {
    const spacing = spanMs(cue.spacing ?? this.#run.walk.paradeSpacing, this.#run.music)
    const looks = cue.looks === 'all' ? this.#lastWorn() : cue.looks.map((number) => this.#lookIndex(number))
    let earliest: number = event.at
    for (const look of looks) {
      const started = this.#sendOut(event, look, this.#paradeRoute(), ms(earliest), true)
      if (started !== null) earliest = started + spacing
    }
  }

  /** Sends somebody out at the first beat that keeps everybody apart. Gives when, or null if never. */
  #sendOut(
    event: ModelEvent,
    look: number,
    route: readonly Step[],
    wanted: Ms,
    inParade: boolean,
  ): Ms | null {
    const grid = this.#gridAt(wanted)
    const ready = this.#readyAt(look)
    if (ready === NEVER) {
      this.#report(event, look, 'kept-in', 'quick-change', -1, wanted, 0)
      return null
    }
    const first = beatFrom(grid, Math.max(wanted, ready))
    let inTheWay = -1
    let metAt: number = wanted
    for (let late = 0; late <= LATEST_BEATS; late++) {
      const from = this.#backstage(first + late)
      const sending = { look, entry: event.entry, inParade, grid, from, route }
      const out = outOf(sending, new Walker(this.#ground, grid, from).route(route).legs)
      const met = firstMeeting(out.passage, this.passages)
      if (met === null) {
        this.#out.push(out)
        this.#reportLateness(event, look, wanted, ready, inTheWay, metAt, out)
        return out.passage.startsAt
      }
      if (inTheWay < 0) {
        inTheWay = met.with.look
        metAt = met.at
      }
    }
    this.#report(event, look, 'kept-in', 'traffic', inTheWay, ms(metAt), 0)
    return null
  }

  #reportLateness(
    event: ModelEvent,
    look: number,
    wanted: Ms,
    ready: Ms,
    other: number,
    metAt: number,
    out: Out,
  ): void {
    const asked = beatTime(out.grid, beatFrom(out.grid, wanted))
    const late = out.passage.startsAt - asked
    if (late < 1) return
    if (other >= 0) this.#report(event, look, 'late', 'traffic', other, ms(metAt), late)
    else this.#report(event, look, 'late', 'quick-change', -1, asked, ready - asked)
  }

  /** Directs whoever is out: the whole direction is done, or, if somebody would be run into, none of it. */
  #direct(event: ModelEvent, cue: DirectionCue): void {
    const directed = this.#out.filter((out) => this.#isDirected(out, cue, event.at))
    if (directed.length === 0) {
      const look = cue.look === 'all' ? -1 : this.#lookIndex(cue.look)
      this.#report(event, look, 'passed-over', 'not-out', -1, event.at, 0)
      return
    }
    for (let later = 0; later <= LONGEST_WAIT_BEATS; later++) {
      const changed = new Map(directed.map((out) => [out, this.#directed(out, cue, event.at, later)]))
      if (this.#allApart(changed)) {
        this.#out.forEach((out, index) => {
          this.#out[index] = changed.get(out) ?? out
        })
        return
      }
      const waits = directed.every((out) => cut(out.legs, out.grid, out.from, event.at)?.waiting)
      if (!waits) break
    }
    this.#report(event, directed[0]!.look, 'passed-over', 'traffic', -1, event.at, 0)
  }

  #isDirected(out: Out, cue: DirectionCue, at: Ms): boolean {
    if (out.passage.startsAt > at || out.passage.endsAt <= at) return false
    return cue.look === 'all' || this.#run.looks[out.look]!.number === cue.look
  }

  #directed(out: Out, cue: DirectionCue, at: Ms, later: number): Out {
    const broken = cut(out.legs, out.grid, out.from, at, later)
    if (broken === null) return out
    const route = routeAfter(out.route, cue)
    const legs = goOn(this.#ground, out.grid, broken, (walker) => {
      this.#act(walker, cue)
      walker.route(route, route === out.route ? broken.resume : 0)
    })
    return outOf({ ...out, route }, legs)
  }

  #act(walker: Walker, cue: DirectionCue): void {
    const { walk, music } = this.#run
    if (cue.action === 'stop') walker.stand('stop', 'still', spanBeats(cue.for ?? walk.stop, music))
    if (cue.action === 'pose') walker.stand('pose', cue.pose, spanBeats(cue.for ?? walk.pose, music))
    if (cue.action === 'turn') walker.turn((cue.by / 180) * PI, spanBeats(cue.for ?? walk.turn, music))
  }

  #allApart(changed: ReadonlyMap<Out, Out>): boolean {
    const after = this.#out.map((out) => changed.get(out) ?? out)
    return after.every((out, index) =>
      after.every((other, at) => at <= index || meeting(out.passage, other.passage) === null),
    )
  }

  /** When somebody may come out again: after the quick change, or shortly if she stays in the look. */
  #readyAt(look: number): Ms {
    const person = this.#run.looks[look]!.model
    const last = this.#out.findLast((out) => this.#run.looks[out.look]!.model === person)
    if (last === undefined) return ms(0)
    if (last.passage.endsAt === NEVER) return NEVER
    const same = last.look === look
    const change = same
      ? SAME_LOOK_BEATS * beatMs(this.#run.music)
      : spanMs(this.#run.walk.quickChange, this.#run.music)
    return ms(last.passage.endsAt + change)
  }

  /** The look every model wore last, in the order of the line-up. */
  #lastWorn(): number[] {
    const worn = new Map<string, number>()
    for (const out of this.#out) worn.set(this.#run.looks[out.look]!.model, out.look)
    const looks = new Set(worn.values())
    return this.#run.lineUp.map((number) => this.#lookIndex(number)).filter((look) => looks.delete(look))
  }

  /** Out in the one lane, round the end without a stop, back in the other. */
  #paradeRoute(): Step[] {
    const { lane, marks } = this.#ground.runway
    const corner = marks.end.z - 0.4
    return [
      { line: { x: lane, z: corner } },
      { line: { x: 0, z: marks.end.z + 0.1 } },
      { line: { x: -lane, z: corner } },
      { line: { x: -lane, z: marks.backstage.z } },
    ]
  }

  #backstage(beat: number): Standing {
    const { lane, marks } = this.#ground.runway
    return { x: lane, z: marks.backstage.z, heading: 0, beat }
  }

  #gridAt(at: Ms): Grid {
    return { zero: at >= this.#musicAt ? this.#musicAt : ms(0), beat: beatMs(this.#run.music) }
  }

  #lookIndex(number: number): number {
    return this.#run.looks.findIndex((look) => look.number === number)
  }

  #report(
    event: ModelEvent,
    look: number,
    outcome: Incident['outcome'],
    because: Incident['because'],
    other: number,
    at: Ms,
    by: number,
  ): void {
    this.incidents.push({ entry: event.entry, look, outcome, because, other, at, by: ms(by) })
  }
}

/** Walking somewhere else and going off give her a new route; the rest only interrupts the one she has. */
function routeAfter(route: readonly Step[], cue: DirectionCue): readonly Step[] {
  if (cue.action === 'exit') return [{ walk: 'out' }]
  if (cue.action === 'walk') return [{ walk: cue.to }, { wait: 'hip' }]
  return route
}
