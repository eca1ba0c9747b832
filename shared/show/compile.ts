import { AS_PLANNED, type Call } from '#shared/show/call.ts'
import { checkReferences } from '#shared/show/compile/check.ts'
import { durationOf } from '#shared/show/compile/durations.ts'
import { checkFlashes } from '#shared/show/compile/flashes.ts'
import { flatten } from '#shared/show/compile/flatten.ts'
import { reportIncident, reportStranded } from '#shared/show/compile/report.ts'
import { isArmed, type Schedule, schedule } from '#shared/show/compile/schedule.ts'
import { layTracks } from '#shared/show/compile/tracks.ts'
import { type ModelEvent, Traffic } from '#shared/show/compile/traffic.ts'
import type { SingleCue } from '#shared/show/cues/cue.ts'
import type { Problem } from '#shared/show/problem.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { PromptBook, Timeline, TimelineCue } from '#shared/show/timeline.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { type Ms, ms, NEVER } from '#shared/units/units.ts'
import { VENUES } from '#shared/venue/venues.ts'

/**
 * Turns a run of show into the timeline it plans (every GO where it is expected), or into the list of what is
 * wrong with it, in the order of the document.
 */
export function compile(run: RunOfShow): Result<Timeline, readonly Problem[]> {
  const { entries, problems } = flatten(run)
  const venue = VENUES[run.venue]
  const unreadable = [...problems, ...checkReferences(run, entries)]
  if (unreadable.length > 0) return fail(unreadable)

  const book: PromptBook = {
    run,
    venue,
    entries,
    durations: entries.map((entry) => durationOf(entry, run, venue)),
  }
  const timeline = callShow(book, AS_PLANNED)
  const wrong = [
    ...timeline.incidents.map((incident) => reportIncident(incident, book)),
    ...timeline.passages.filter((way) => way.endsAt === NEVER).map((way) => reportStranded(way, book)),
    ...checkFlashes(book, timeline.cues),
  ]
  return wrong.length > 0 ? fail(wrong) : ok(timeline)
}

/**
 * Lays out a show as it has been called so far. Never fails: what cannot be done as called (a model sent out
 * into another's way) happens as soon as it can, or not at all, and is listed under `incidents`. From
 * `clearedAt` on nobody new comes out and those who are out go off.
 */
export function callShow(book: PromptBook, call: Call, clearedAt: Ms | null = null): Timeline {
  const laid = schedule(book.entries, book.durations, book.run.music, call)
  const cues = book.entries.map((entry, index): TimelineCue => {
    const times = laid.times[index]!
    const happens =
      isArmed(entry, book.entries, call, times.startsAt) && !isSkipped(entry.cue, call, times.startsAt)
    return { id: entry.id, cue: entry.cue, ...times, happens }
  })
  const traffic = new Traffic(book.run, book.venue, laid.musicAt)
  for (const event of modelEvents(cues)) if (clearedAt === null || event.at <= clearedAt) traffic.take(event)
  if (clearedAt !== null) traffic.clear(clearedAt)
  const { passages } = traffic
  return {
    book,
    call,
    cues,
    fired: firedInOrder(cues),
    nextGo: laid.next,
    musicAt: laid.musicAt,
    endsAt: endOf(cues, passages, laid, call),
    passages,
    inParade: traffic.inParade,
    incidents: traffic.incidents,
    tracks: layTracks(cues),
  }
}

const isSkipped = (cue: SingleCue | null, call: Call, at: Ms): boolean =>
  cue?.kind === 'model' &&
  cue.action === 'entrance' &&
  call.skips.some((skip) => skip.look === cue.look && skip.at <= at)

function modelEvents(cues: readonly TimelineCue[]): ModelEvent[] {
  return cues
    .flatMap((line, entry): ModelEvent[] =>
      line.happens && line.cue?.kind === 'model' && line.startsAt !== NEVER
        ? [{ entry, cue: line.cue, at: line.startsAt }]
        : [],
    )
    .sort((a, b) => a.at - b.at)
}

function firedInOrder(cues: readonly TimelineCue[]): Timeline['fired'] {
  return cues
    .map(({ startsAt, cue: does, happens }, cue) => ({ startsAt, cue, counts: does !== null && happens }))
    .filter((line) => line.counts && line.startsAt !== NEVER)
    .sort((a, b) => a.startsAt - b.startsAt)
    .map(({ startsAt, cue }) => ({ startsAt, cue }))
}

/** The show is over when every cue has run its time and everybody is off; the score may have notes left. */
function endOf(cues: readonly TimelineCue[], passages: Timeline['passages'], laid: Schedule, call: Call): Ms {
  if (call.mode === 'called' && laid.next >= 0) return NEVER
  let end = 0
  for (const { cue, endsAt } of cues) {
    const endless = cue?.kind === 'sound' && cue.action === 'music'
    if (!endless && endsAt !== NEVER && endsAt > end) end = endsAt
  }
  for (const { endsAt } of passages) if (endsAt > end) end = endsAt
  return ms(end)
}
