import { durationOf } from '#shared/show/compile/durations.ts'
import { flatten } from '#shared/show/compile/flatten.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import { VENUES } from '#shared/venue/venues.ts'

/** A prompt book of any run of show, also of one that `compile` would not let through. */
export function bookOf(run: RunOfShow): PromptBook {
  const { entries } = flatten(run)
  const venue = VENUES[run.venue]
  return { run, venue, entries, durations: entries.map((entry) => durationOf(entry, run, venue)) }
}
