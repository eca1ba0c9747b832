import type { RecordMessage } from '#shared/protocol/record-message.ts'
import type { Ms } from '#shared/units/units.ts'

/** Claps a second that one pair of hands gives when it means it. */
export const HANDS_RATE = 4
/** How fast applause swells and dies away, per second. */
const RISES = 2.5
const FALLS = 0.9
/** What is left of applause after this long nobody hears. */
const DIES_AWAY_S = 15

/**
 * How loud a house applauds, 0 to 1, by its claps a second: from a few hands to everybody. Loudness grows with the
 * square root of how many clap: ten are far more than one, a thousand not a hundred tens.
 */
export const wantedLoudness = (clapsPerSecond: number, attendees: number): number =>
  Math.min(1, Math.sqrt(Math.max(0, clapsPerSecond) / (Math.max(1, attendees) * HANDS_RATE)))

/** Loudness after so many seconds on its way to what is wanted. */
export const swell = (level: number, wanted: number, seconds: number): number =>
  level + (wanted - level) * (1 - Math.exp(-(wanted > level ? RISES : FALLS) * seconds))

/** How loud the house was at a moment of its time, 0 to 1. */
export type Loudness = (wall: Ms) => number

/** The loudness of a whole night, reckoned once from second to second; between two of them it swells as it did live. */
export function loudnessOf(
  { since, applause }: RecordMessage,
  attendees: (second: number) => number,
): Loudness {
  const first = applause[0]?.[0] ?? 0
  const last = applause.at(-1)?.[0] ?? first
  const length = applause.length === 0 ? 0 : last - first + DIES_AWAY_S
  const wanted = new Float32Array(length)
  for (const [second, claps] of applause) wanted[second - first] = wantedLoudness(claps, attendees(second))
  const levels = new Float32Array(length + 1)
  for (let second = 0; second < length; second++) {
    levels[second + 1] = swell(levels[second]!, wanted[second]!, 1)
  }
  return (wall) => {
    const t = (wall - since) / 1000 - first
    const second = Math.floor(t)
    return second < 0 || second >= length ? 0 : swell(levels[second]!, wanted[second]!, t - second)
  }
}
