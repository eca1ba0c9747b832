import { SAMPLE_RATE } from '../../../client/sound/score/synth/tape.ts'
import type { Reading } from '../../pictures/sound/page.ts'
import { lagOf } from './lag.ts'

const WINDOW = SAMPLE_RATE / 2
const MOST_LAG = 3000
/** Below this two sounds are not the same: a seek lies within the window. */
const ALIKE = 0.5

/**
 * What was heard, found again in what should have been: how far it was from what the stage asked for at that
 * moment, in ms, and what that was.
 * @param reference the music from its beginning, one channel
 */
export function errorsOf(
  readings: readonly Reading[],
  recording: { firstFrame: number; samples: readonly number[] },
  reference: Float32Array,
): { ms: number; asked: number }[] {
  const samples = Float32Array.from(recording.samples)
  const found: { ms: number; asked: number }[] = []
  for (const { page, asked, tracked, stampContext, stampPage } of readings.filter((_, i) => i % 20 === 0)) {
    if (tracked === null) continue
    const heard = Math.round((stampContext + (page - stampPage) / 1000) * SAMPLE_RATE)
    const from = heard - recording.firstFrame - WINDOW / 2
    if (from < 0 || from + WINDOW > samples.length) continue
    const at = Math.round((asked / 1000) * SAMPLE_RATE) - WINDOW / 2
    const { lag, alike } = lagOf(samples.subarray(from, from + WINDOW), reference, at, MOST_LAG)
    if (alike > ALIKE) found.push({ ms: (1000 * lag) / SAMPLE_RATE, asked })
  }
  return found
}

export const worstOf = (errors: readonly { ms: number }[]): number =>
  Math.max(...errors.map((one) => Math.abs(one.ms)))

/** The median: a machine that is busy now and then delays sound now and then. */
export const usualOf = (errors: readonly { ms: number }[]): number =>
  errors.map((one) => Math.abs(one.ms)).toSorted((a, b) => a - b)[errors.length >> 1] ??
  Number.POSITIVE_INFINITY
