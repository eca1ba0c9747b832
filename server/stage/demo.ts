import { type Ms, ms, type ShowId, showId } from '#shared/units/units.ts'
import type { ShowRecord } from '../store/store.ts'
import type { LibraryRun } from './run-library.ts'

/** From the end of one show of the demo programme to the beginning of the next: under two minutes. */
const BETWEEN_SHOWS_MS = 100_000
/** The first show ever begins this long after the house opens: time to find the door. */
const FIRST_SHOW_MS = 12_000
/** How far ahead the demo programme is announced. */
const AHEAD_MS = 3 * 3_600_000
/** Time between a show's last cue and its being over. */
const CURTAIN_MS = 6_000

/**
 * The shows to add so that a demo programme runs on without a gap: the runs in turn, over and over.
 * `known` are the demo shows there are, in order of their start.
 */
export function demoShows(runs: readonly LibraryRun[], known: readonly ShowRecord[], now: Ms): ShowRecord[] {
  if (runs.length === 0) return []
  const added: ShowRecord[] = []
  const last = known.at(-1)
  let turn = last === undefined ? 0 : runs.findIndex((run) => run.hash === last.run) + 1
  let startsAt =
    last === undefined
      ? now + FIRST_SHOW_MS
      : Math.max(now + FIRST_SHOW_MS, endOf(last, runs) + BETWEEN_SHOWS_MS)
  while (startsAt < now + AHEAD_MS) {
    const run = runs[turn % runs.length]!
    const onTheSecond = ms(Math.ceil(startsAt / 1000) * 1000)
    added.push(demoShow(run, onTheSecond))
    startsAt = onTheSecond + run.plan.endsAt + CURTAIN_MS + BETWEEN_SHOWS_MS
    turn++
  }
  return added
}

function endOf(show: ShowRecord, runs: readonly LibraryRun[]): number {
  if (show.endedAt !== null) return show.endedAt
  const lasts = runs.find((run) => run.hash === show.run)?.plan.endsAt ?? 0
  return show.startsAt + lasts + CURTAIN_MS
}

function demoShow(run: LibraryRun, startsAt: Ms): ShowRecord {
  return {
    id: nameOf(run.plan.book.run.id, startsAt),
    run: run.hash,
    startsAt,
    mode: 'auto',
    origin: 'demo',
    endedAt: null,
  }
}

/** A show's id says what and when: `maison-vide-20261121-203000`, in UTC. */
export function nameOf(run: string, startsAt: Ms): ShowId {
  const [date = '', time = ''] = new Date(startsAt).toISOString().split('T')
  return showId(`${run}-${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}`)
}
