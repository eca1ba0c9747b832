import type { Call } from '#shared/show/call.ts'
import type { Entry, Start } from '#shared/show/compile/flatten.ts'
import { beatMs, type Tempo } from '#shared/show/span.ts'
import { type CueId, type Ms, ms, NEVER } from '#shared/units/units.ts'

/** When an entry happens. Show time; `NEVER` where nothing has set it off. */
export interface Times {
  /** When its trigger came. */
  called: Ms
  /** After its pre-wait. */
  startsAt: Ms
  endsAt: Ms
}

export interface Schedule {
  /** One for each entry of the prompt book. */
  readonly times: readonly Times[]
  /** When the score began. */
  readonly musicAt: Ms
  /** The entry that the next GO fires, −1 when there is none. */
  readonly next: number
}

/** How long an entry lasts once started. */
export type Durations = readonly Ms[]

/** Lays the prompt book out in time, given what has been called. */
export function schedule(
  entries: readonly Entry[],
  durations: Durations,
  tempo: Tempo,
  call: Call,
): Schedule {
  const goes = new GoClock(entries, call)
  const times: Times[] = []
  let musicAt: Ms = NEVER
  entries.forEach((entry, index) => {
    const called = ms(calledAt({ entries, index, times, goes, tempo, musicAt }))
    const startsAt = ms(called + entry.preWait)
    const endsAt = ms(startsAt + durations[index]!)
    times.push({ called, startsAt, endsAt })
    if (entry.group >= 0) stretch(times[entry.group]!, endsAt)
    if (startsMusic(entry) && musicAt === NEVER && isArmed(entry, entries, call, startsAt)) musicAt = startsAt
  })
  return { times, musicAt, next: goes.next }
}

/** Whether an entry and the group it is in were armed at a moment. */
export function isArmed(entry: Entry, entries: readonly Entry[], call: Call, at: Ms): boolean {
  const group = entry.group < 0 ? undefined : entries[entry.group]
  return armedAt(entry, call, at) && (group === undefined || armedAt(group, call, at))
}

function armedAt(entry: Entry, call: Call, at: Ms): boolean {
  let armed = entry.armed
  for (const change of call.arms) if (change.cue === entry.id && change.at <= at) armed = change.armed
  return armed
}

const startsMusic = (entry: Entry): boolean => entry.cue?.kind === 'sound' && entry.cue.action === 'music'

function stretch(group: Times, endsAt: Ms): void {
  if (endsAt > group.endsAt) group.endsAt = endsAt
}

interface SoFar {
  readonly entries: readonly Entry[]
  readonly index: number
  readonly times: readonly Times[]
  readonly goes: GoClock
  readonly tempo: Tempo
  readonly musicAt: Ms
}

function calledAt(so: SoFar): number {
  const { start } = so.entries[so.index]!
  switch (start.by) {
    case 'show':
      return 0
    case 'time':
      return start.at
    case 'music':
      return so.musicAt + start.after
    case 'go':
      return so.goes.fire(so.index, start, (at) => snapped(at, start.snap, so.tempo, so.musicAt))
    case 'with':
      return so.times[start.entry]!.called
    case 'inside':
      return so.times[start.entry]!.startsAt
    case 'continue':
      return so.times[start.entry]!.startsAt + so.entries[start.entry]!.postWait
    case 'follow':
      return so.times[start.entry]!.endsAt + so.entries[start.entry]!.postWait
  }
}

/** The next beat or bar of the music at or after a moment; before the score begins, of show time. */
export function snapped(at: number, snap: 'none' | 'beat' | 'bar', tempo: Tempo, musicAt: number): number {
  if (snap === 'none' || at === NEVER) return at
  const zero = at >= musicAt ? musicAt : 0
  const unit = beatMs(tempo) * (snap === 'bar' ? tempo.beatsPerBar : 1)
  return zero + Math.ceil((at - zero) / unit - ROUNDING) * unit
}

/** What a sum of beats may be off by, in units: far less than anybody sees, far more than rounding errs. */
const ROUNDING = 1e-6

/** Decides when each GO cue fires: as called, or by itself when the show is on auto. */
class GoClock {
  next = -1
  readonly #entries: readonly Entry[]
  readonly #call: Call
  readonly #fired: ReadonlyMap<CueId, Ms>
  readonly #from: number
  #before: number | null = null

  constructor(entries: readonly Entry[], call: Call) {
    this.#entries = entries
    this.#call = call
    this.#fired = new Map(call.fires.map((fire) => [fire.cue, fire.at]))
    this.#from = playheadIndex(entries, call, this.#fired)
  }

  fire(index: number, start: Extract<Start, { by: 'go' }>, snap: (at: number) => number): number {
    const fired = this.#fired.get(this.#entries[index]!.id)
    if (fired !== undefined) return this.#fires(snap(fired))
    if (index < this.#from) return NEVER
    if (this.next < 0) this.next = index
    if (this.#call.mode === 'called') return NEVER
    const planned = this.#before === null ? start.gap : this.#before + start.gap
    return this.#fires(snap(Math.max(planned, this.#call.autoFrom)))
  }

  #fires(at: number): number {
    this.#before = this.#before === null ? at : Math.max(this.#before, at)
    return at
  }
}

/** Index from which GO cues are still to come: where the playhead was put, or after the last that fired. */
function playheadIndex(entries: readonly Entry[], call: Call, fired: ReadonlyMap<CueId, Ms>): number {
  if (call.playhead !== null) {
    const put = entries.findIndex((entry) => entry.id === call.playhead)
    if (put >= 0) return put
  }
  return entries.findLastIndex((entry) => entry.start.by === 'go' && fired.has(entry.id)) + 1
}
