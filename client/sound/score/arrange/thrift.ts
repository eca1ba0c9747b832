import type { Score, Stem } from '../score.ts'

/** How many steps of thrift there are. */
export const MOST_THRIFT = 4

/**
 * A score that takes less memory: first what carries pitch loses its air, then every stem has fewer takes, then
 * the percussion is duller too, and last the colours are left out.
 */
export function thriftier(score: Score, thrift: number): Score {
  if (thrift === 0) return score
  const stems = score.stems
    .filter((stem) => thrift < 4 || stem.role !== 'colour')
    .map((stem) => thriftierStem(stem, thrift))
  return { ...score, stems }
}

function thriftierStem(stem: Stem, thrift: number): Stem {
  const percussion = stem.role === 'pulse' || stem.role === 'floor'
  const dull = stem.dull ?? (!percussion || thrift >= 3 ? 2 : undefined)
  const kept = { ...stem, ...(dull ? { dull } : {}) }
  if (thrift < 2) return kept
  return { ...kept, cycle: stem.cycle.slice(0, 1), ...(stem.fills ? { fills: stem.fills.slice(0, 1) } : {}) }
}
