import type { Score, Stem } from '../score.ts'

/** How many steps of thrift there are. */
export const MOST_THRIFT = 5

/**
 * A score that takes less memory, step by step: what carries pitch loses its air; every stem has one take and one
 * fill; the percussion is duller too; the colours are left out; and only the first and the last of its rounds of
 * chords are played.
 */
export function thriftier(score: Score, thrift: number): Score {
  if (thrift === 0) return score
  const stems = score.stems
    .filter((stem) => thrift < 4 || stem.role !== 'colour')
    .map((stem) => thriftierStem(stem, thrift))
  return thrift < 5 ? { ...score, stems } : { ...score, stems, form: fewerRounds(score) }
}

function thriftierStem(stem: Stem, thrift: number): Stem {
  const percussion = stem.role === 'pulse' || stem.role === 'floor'
  const dull = stem.dull ?? (!percussion || thrift >= 3 ? 2 : undefined)
  const kept = { ...stem, ...(dull ? { dull } : {}) }
  if (thrift < 2) return kept
  return { ...kept, cycle: stem.cycle.slice(0, 1), ...(stem.fills ? { fills: stem.fills.slice(0, 1) } : {}) }
}

function fewerRounds(score: Score): Score['form'] {
  const names = Object.keys(score.progressions)
  const kept = new Set([names[0]!, names.at(-1)!])
  return score.form.map(({ from, rounds }) => ({
    from,
    rounds: rounds.map((name) => (kept.has(name) ? name : names[0]!)),
  }))
}
