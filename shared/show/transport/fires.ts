import type { Call } from '#shared/show/call.ts'
import type { Timeline } from '#shared/show/timeline.ts'
import { type CueId, type Ms, ms, NEVER } from '#shared/units/units.ts'

/** Every GO that has come by a show time, at the moment it came: what a call that starts there remembers. */
export function* firesBy(timeline: Timeline, showTime: Ms): Generator<Call['fires'][number]> {
  const called = new Map(timeline.call.fires.map((fire) => [fire.cue, fire.at]))
  for (const [index, entry] of timeline.book.entries.entries()) {
    if (entry.start.by !== 'go') continue
    const at = timeline.cues[index]!.called
    if (at <= showTime) yield { cue: entry.id, at: called.get(entry.id) ?? at }
  }
}

/** The moment just before a cue does its work, by the plan of what has not been called yet; null if unknown. */
export function playFromMoment(timeline: Timeline, cue: CueId): Ms | null {
  const index = timeline.cues.findIndex((line) => line.id === cue)
  const line = timeline.cues[index]
  if (line === undefined) return null
  return line.called === NEVER ? null : ms(Math.max(0, line.called))
}
