import type { Call } from '#shared/show/call.ts'
import { clock } from '#shared/show/compile/report.ts'
import { callShow } from '#shared/show/compile.ts'
import type { Timeline } from '#shared/show/timeline.ts'
import type { Accepted, Command } from '#shared/show/transport/command.ts'
import { firesBy, playFromMoment } from '#shared/show/transport/fires.ts'
import type { Happened } from '#shared/show/transport/log.ts'
import { mayOrder } from '#shared/show/transport/may-order.ts'
import { showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { type Ms, ms } from '#shared/units/units.ts'

/** Why an order was not carried out: a code for programs, words for the caller. */
export interface Refusal {
  readonly code: 'wrong-phase' | 'too-soon' | 'nothing-left' | 'unknown' | 'runway'
  readonly message: string
}

type Decision = Result<Happened, Refusal>

/** Pressing GO again within this time is taken for a slip of the hand. */
export const GO_GUARD_MS = 400

/** Decides what an order does to a show. `timeline` is the one the transport's call gives. */
export function decide(transport: Transport, timeline: Timeline, order: Accepted): Decision {
  const { type } = order.command
  if (!mayOrder(type, transport.phase, transport.panicAt !== null)) {
    return refuse(
      'wrong-phase',
      type === 'resume' && transport.panicAt !== null
        ? 'after a panic, choose where to take the show up again: seek, or play from a cue'
        : `${type} cannot be called while the show is ${transport.phase}`,
    )
  }
  return DECIDERS[order.command.type](transport, timeline, order, order.command as never)
}

type Decider<Type extends Command['type']> = (
  transport: Transport,
  timeline: Timeline,
  order: Accepted,
  command: Extract<Command, { type: Type }>,
) => Decision

const DECIDERS: { readonly [Type in Command['type']]: Decider<Type> } = {
  doors: () => ok({ type: 'doors' }),
  standby,
  go,
  hold: () => ok({ type: 'held' }),
  resume: () => ok({ type: 'resumed' }),
  seek: (transport, timeline, order, { to }) => move(transport, timeline, order.at, to, false),
  playFrom: (transport, timeline, order, { cue }) => {
    const from = playFromMoment(goingOn(transport, timeline, order.at), cue)
    if (from === null) return refuse('unknown', `there is no moment to play "${cue}" from`)
    return move(transport, timeline, order.at, from, true)
  },
  skip: (_, timeline, __, { look }) =>
    timeline.book.run.looks.some((known) => known.number === look)
      ? ok({ type: 'skipped', look })
      : refuse('unknown', `there is no look ${look} in this show`),
  arm: (_, timeline, __, { cue, armed }) =>
    timeline.cues.some((line) => line.id === cue)
      ? ok({ type: 'armed', cue, armed })
      : refuse('unknown', `there is no cue "${cue}" in this show`),
  mode: (transport, timeline, order, { mode }) => {
    const showTime = showTimeAt(transport, order.at)
    return ok({ type: 'mode', mode, fires: [...firesBy(timeline, showTime)] })
  },
  panic: () => ok({ type: 'panicked' }),
  finish: () => ok({ type: 'finished' }),
}

function standby(
  transport: Transport,
  timeline: Timeline,
  order: Accepted,
  wanted: Extract<Command, { type: 'standby' }>,
): Decision {
  const { entries } = timeline.book
  const index =
    wanted.cue === undefined ? timeline.nextGo : entries.findIndex((entry) => entry.id === wanted.cue)
  const entry = entries[index]
  if (entry === undefined) {
    return wanted.cue === undefined
      ? refuse('nothing-left', 'every cue has been called; there is none to stand by for')
      : refuse('unknown', `there is no cue "${wanted.cue}" in this show`)
  }
  if (entry.start.by !== 'go')
    return refuse('unknown', `"${entry.id}" fires by itself; stand by for a cue that waits for GO`)
  return ok({
    type: 'stoodBy',
    cue: entry.id,
    fires: [...firesBy(timeline, showTimeAt(transport, order.at))],
  })
}

function go(
  transport: Transport,
  timeline: Timeline,
  order: Accepted,
  { force }: Extract<Command, { type: 'go' }>,
): Decision {
  if (!force && transport.lastGo !== null && order.at - transport.lastGo < GO_GUARD_MS) {
    return refuse(
      'too-soon',
      `GO was called ${Math.round(order.at - transport.lastGo)} ms ago; hold Shift to call it again at once`,
    )
  }
  const entry = timeline.book.entries[nextGo(timeline, transport, order.at)]
  if (entry === undefined) {
    if (transport.phase === 'running') return refuse('nothing-left', 'every cue has been called')
    return ok({ type: 'went', cue: null, fires: [] })
  }
  if (transport.phase !== 'running')
    return ok({ type: 'went', cue: entry.id, fires: [{ cue: entry.id, at: ms(0) }] })
  const showTime = showTimeAt(transport, order.at)
  const fires = [...firesBy(timeline, showTime), { cue: entry.id, at: showTime }]
  return (
    wouldBlock(timeline, { ...transport.call, fires, playhead: null }, showTime) ??
    ok({ type: 'went', cue: entry.id, fires })
  )
}

/** The GO cue that comes next: on auto, the first whose own time has not come yet. */
function nextGo(timeline: Timeline, transport: Transport, wall: Ms): number {
  if (timeline.call.mode === 'called' || transport.phase !== 'running') return timeline.nextGo
  const now = showTimeAt(transport, wall)
  return timeline.book.entries.findIndex(
    (entry, index) =>
      index >= timeline.nextGo && entry.start.by === 'go' && timeline.cues[index]!.called > now,
  )
}

/** A GO that would send somebody out who then cannot come is refused while the caller can still do otherwise. */
function wouldBlock(timeline: Timeline, after: Call, at: Ms): Decision | null {
  const known = new Set(timeline.incidents.map((incident) => incident.entry))
  const kept = callShow(timeline.book, after).incidents.find(
    (incident) => incident.outcome === 'kept-in' && !known.has(incident.entry),
  )
  if (kept === undefined) return null
  const look = timeline.book.run.looks[kept.look]?.number
  const other = timeline.book.run.looks[kept.other]?.number
  const why = other === undefined ? 'the model is still out in another look' : `look ${other} is in the way`
  return refuse('runway', `look ${look} cannot come out at ${clock(at)}: ${why}`)
}

function move(transport: Transport, timeline: Timeline, at: Ms, to: Ms, run: boolean): Decision {
  const fires = [...firesBy(goingOn(transport, timeline, at), to)]
  return ok({ type: 'moved', to, fires, playhead: null, run })
}

/** How the show would go on from now if nobody called it any more. */
const goingOn = (transport: Transport, timeline: Timeline, at: Ms): Timeline =>
  callShow(timeline.book, {
    ...transport.call,
    mode: 'auto',
    playhead: null,
    autoFrom: autoFromOf(transport, at),
  })

/** A show on auto keeps its plan; one that waits for its caller is due from this moment on. */
const autoFromOf = (transport: Transport, at: Ms): Ms =>
  transport.call.mode === 'auto' ? transport.call.autoFrom : showTimeAt(transport, at)

const refuse = (code: Refusal['code'], message: string) => fail<Refusal>({ code, message })
