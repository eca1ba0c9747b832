import type { TonePoint } from '../plan.ts'
import type { Round } from './round.ts'

const OPEN = 18_000
const CLOSED = 900

/**
 * How open the sound is over a round, as points in measures: dark when there is little energy, and closing and
 * opening again where a rise is coming.
 */
export function toneOf(round: Round): TonePoint[] {
  const open = openness(round.energy)
  const end = round.at + round.measures
  if (round.first) return [point(0, CLOSED), point(end - 0.05, open)]
  if (round.breaks || round.leads > 0.1)
    return [point(round.at, Math.min(open, 2200)), point(end - 0.05, OPEN)]
  return [point(round.at, open), point(end - 0.05, open)]
}

const point = (at: number, hz: number): TonePoint => ({ at, hz })

const openness = (energy: number): number =>
  CLOSED * 2.4 * (OPEN / (CLOSED * 2.4)) ** Math.min(1, energy / 0.5)
