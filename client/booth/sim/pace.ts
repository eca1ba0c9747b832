import { AS_PLANNED } from '#shared/show/call.ts'
import { callShow } from '#shared/show/compile.ts'
import type { PromptBook, Timeline } from '#shared/show/timeline.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import { type Ms, ms, NEVER } from '#shared/units/units.ts'

/** The show as its run of show plans it: what a caller is measured against. */
export const planOf = (book: PromptBook): Timeline => callShow(book, AS_PLANNED)

/** When the GO at `next` is due: its gap after the GO before, whether that has passed or not. Show time. */
export function dueAt(timeline: Timeline, next: number): Ms {
  if (next < 0) return NEVER
  if (timeline.call.mode === 'auto') return timeline.cues[next]!.called
  const leftAlone = callShow(timeline.book, { ...timeline.call, mode: 'auto', autoFrom: ms(0) })
  return leftAlone.cues[next]!.called
}

/** How far a show is behind its plan; negative when ahead. `cues`: by when GO was called; `house`: by when it began and how long it was held. */
export interface Pace {
  readonly cues: number
  readonly house: number
}

export interface PaceNow {
  readonly plan: Timeline
  readonly timeline: Timeline
  readonly transport: Transport
  readonly next: number
  readonly showTime: Ms
  readonly wall: Ms
  /** House time the programme announced; null in a rehearsal, which is late for nobody. */
  readonly startsAt: number | null
}

/** Null before a show begins: there is nothing yet to be late with. */
export function paceOf({ plan, timeline, transport, next, showTime, wall, startsAt }: PaceNow): Pace | null {
  if (transport.phase !== 'running' && transport.phase !== 'held') return null
  const last = timeline.book.entries.findLastIndex(
    (entry, index) => entry.start.by === 'go' && timeline.cues[index]!.called <= showTime,
  )
  const asCalled = last < 0 ? 0 : timeline.cues[last]!.called - plan.cues[last]!.called
  const waiting = next < 0 ? Number.NEGATIVE_INFINITY : showTime - plan.cues[next]!.called
  const house = startsAt === null ? 0 : wall - startsAt - showTime
  return { cues: Math.max(asCalled, waiting), house }
}

/** Closer to the plan than this is on it. */
const ON_PLAN_MS = 1000

export const offPlan = (span: number): 'over' | 'under' | 'on' => {
  if (Math.abs(span) < ON_PLAN_MS) return 'on'
  return span > 0 ? 'over' : 'under'
}
