import { z } from 'zod'
import { type Ms, ms } from '#shared/units/units.ts'

/** How fast the music goes: what turns beats and bars into time. */
export interface Tempo {
  /** Beats a minute. */
  readonly tempo: number
  readonly beatsPerBar: number
}

/** A length of time as a producer writes it: `"4 beats"`, `"2 bars"`, `"1.5 s"`, `"800 ms"`. */
export type Span =
  | { readonly unit: 'ms'; readonly amount: number }
  | { readonly unit: 'beats'; readonly amount: number }
  | { readonly unit: 'bars'; readonly amount: number }

const WRITTEN = /^(\d+(?:\.\d+)?)\s*(ms|s|beats?|bars?)$/
const ADVICE = 'expected a length such as "4 beats", "2 bars", "1.5 s" or "800 ms"'
const LONGEST_MS = 3_600_000

export const span = z.string().transform((written, context): Span => {
  const parsed = readSpan(written)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: ADVICE })
  return z.NEVER
})

export function readSpan(written: string): Span | undefined {
  const match = WRITTEN.exec(written.trim())
  if (!match) return undefined
  const amount = Number(match[1])
  switch (match[2]) {
    case 'ms':
      return amount <= LONGEST_MS ? { unit: 'ms', amount } : undefined
    case 's':
      return amount * 1000 <= LONGEST_MS ? { unit: 'ms', amount: amount * 1000 } : undefined
    case 'bar':
    case 'bars':
      return amount <= 4096 ? { unit: 'bars', amount } : undefined
    default:
      return amount <= 16384 ? { unit: 'beats', amount } : undefined
  }
}

export const inBeats = (amount: number): Span => ({ unit: 'beats', amount })
export const NO_TIME: Span = { unit: 'ms', amount: 0 }

export const beatMs = (music: Tempo): Ms => ms(60_000 / music.tempo)

export function spanMs(length: Span, music: Tempo): Ms {
  switch (length.unit) {
    case 'ms':
      return ms(length.amount)
    case 'beats':
      return ms(length.amount * beatMs(music))
    case 'bars':
      return ms(length.amount * music.beatsPerBar * beatMs(music))
  }
}

/** The whole number of beats nearest to a span, at least one: models live on the beat. */
export const spanBeats = (length: Span, music: Tempo): number =>
  Math.max(1, Math.round(spanMs(length, music) / beatMs(music)))

/** A moment of the show as a producer writes it: `"1:32.5"`, `"92.5 s"` or `"92500 ms"`. */
export const showMoment = z.string().transform((written, context): Ms => {
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d{1,3})?)$/.exec(written.trim())
  if (clock) return ms((Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000)
  const length = readSpan(written)
  if (length?.unit === 'ms') return ms(length.amount)
  context.addIssue({ code: 'custom', message: 'expected a moment such as "1:32.5" or "92.5 s"' })
  return z.NEVER
})
