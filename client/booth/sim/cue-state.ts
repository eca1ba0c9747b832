import type { Timeline } from '#shared/show/timeline.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import { type Ms, NEVER } from '#shared/units/units.ts'

/**
 * How a cue stands. `called`: GO was given, and it waits for its bar or its pre-wait. `passed`: its GO was passed
 * over and will not come by itself.
 */
export type CueState =
  | 'done'
  | 'running'
  | 'called'
  | 'standby'
  | 'next'
  | 'waiting'
  | 'disarmed'
  | 'skipped'
  | 'passed'

/** The entry the next GO fires, −1 when none is left: on auto, the first whose own time has not come yet. */
export function nextGoIndex(timeline: Timeline, transport: Transport, showTime: Ms): number {
  if (timeline.call.mode === 'called' || transport.phase !== 'running') return timeline.nextGo
  return timeline.book.entries.findIndex(
    (entry, index) =>
      index >= timeline.nextGo && entry.start.by === 'go' && timeline.cues[index]!.called > showTime,
  )
}

/** How every line of the prompt book stands at a moment of the show. */
export function cueStates(timeline: Timeline, transport: Transport, showTime: Ms): CueState[] {
  const next = nextGoIndex(timeline, transport, showTime)
  const { phase } = transport
  const isUnderWay = phase === 'running' || phase === 'held' || phase === 'finished'
  const fired = new Set(isUnderWay ? timeline.call.fires.map((fire) => fire.cue) : [])
  return timeline.cues.map((line, index) => {
    if (!line.happens) return isSkippedLook(timeline, index) ? 'skipped' : 'disarmed'
    if (isUnderWay && line.startsAt <= showTime) return line.endsAt > showTime ? 'running' : 'done'
    if (fired.has(line.id)) return 'called'
    return toCome(timeline, transport, index, next)
  })
}

function toCome({ cues }: Timeline, { standby }: Transport, index: number, next: number): CueState {
  const { id, called } = cues[index]!
  if (id === standby) return 'standby'
  if (index === next) return 'next'
  return called === NEVER && isBefore(next, index) ? 'passed' : 'waiting'
}

const isBefore = (next: number, index: number): boolean => next < 0 || index < next

function isSkippedLook({ cues, call }: Timeline, index: number): boolean {
  const { cue, startsAt } = cues[index]!
  if (cue?.kind !== 'model' || cue.action !== 'entrance') return false
  return call.skips.some((skip) => skip.look === cue.look && skip.at <= startsAt)
}
