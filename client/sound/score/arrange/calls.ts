import type { Stem } from '../score.ts'
import { ROUND_MEASURES, type Round } from './round.ts'

/** One clip to be played: a take of a stem over a progression, in measures of the score. */
export interface Call {
  readonly stem: Stem
  readonly take: string
  readonly progression: string | null
  readonly at: number
  /** Measure at which it is faded out; none lets it ring. */
  readonly until: number | null
  readonly gain: number
}

/** Energy has to change by this much for a border to be marked. */
const MARKED = 0.12
/** With a rise of this much the kick leaves its last measure to the silence before. */
const GREAT_RISE = 0.25

/** The clips one stem plays in one round. */
export function callsOf(stem: Stem, round: Round, gain: number): Call[] {
  const calls: Call[] = []
  const end = round.at + audibleMeasures(stem, round)
  for (let at = round.at; at < end; at += stem.measures) {
    calls.push({
      stem,
      take: takeAt(stem, round, at),
      progression: stem.over ? round.progression : null,
      at,
      until: at + stem.measures > end ? end : null,
      gain,
    })
  }
  return calls
}

/** The last bar of the score belongs to its ending; the kick holds its breath before a great rise. */
function audibleMeasures(stem: Stem, round: Round): number {
  const drums = stem.role === 'floor' || stem.role === 'control'
  const rests = round.last || (drums && round.leads >= GREAT_RISE && round.measures > 1)
  return round.measures - (rests ? 1 : 0)
}

function takeAt(stem: Stem, round: Round, at: number): string {
  const within = at - round.at
  const endsPhrase = (round.half === 1 || round.leads !== 0) && within + stem.measures >= round.measures
  if (endsPhrase && stem.fills) return stem.fills[round.turn % stem.fills.length]!
  const index = round.half * (ROUND_MEASURES / stem.measures) + within / stem.measures
  return stem.cycle[(index + round.turn) % stem.cycle.length]!
}

/** What marks a round's borders: what leads into it, what it begins with, and the end of all. */
export function marksOf(marks: ReadonlyMap<string, Stem>, round: Round, opened: boolean): Call[] {
  const calls: Call[] = []
  const add = (name: string, at: number, gain: number) => {
    const stem = marks.get(name)
    if (stem) calls.push({ stem, take: stem.cycle[0]!, progression: null, at, until: null, gain })
  }
  const end = round.at + round.measures
  if (round.last) add('ending', end - 1, 0.6 + 0.4 * round.energy)
  if (round.first) add('impact', 0, 0.5)
  if (round.enters >= MARKED || opened) add('impact', round.at, 0.7 + 0.3 * round.energy)
  if (round.enters <= -MARKED) add('impact', round.at, 0.55)
  if (Math.abs(round.leads) >= MARKED || round.breaks) add('swell', end - 1, 0.9)
  else if (round.half === 1 && round.energy > 0.5 && round.turn % 3 === 0 && !round.last)
    add('swell', end - 1, 0.6)
  if ((round.leads >= MARKED || round.breaks) && round.measures === ROUND_MEASURES)
    add('riser', round.at, 0.9)
  return calls
}
