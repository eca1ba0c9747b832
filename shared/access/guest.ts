import { z } from 'zod'
import { LANGUAGES } from '#shared/show/text.ts'

/** Skin tones somebody may choose at the door, from dark to light. */
export const SKINS = [
  '#2d1a12',
  '#42261a',
  '#5a3524',
  '#744730',
  '#8f5c3f',
  '#a97454',
  '#c08d6c',
  '#d3a585',
  '#e2bd9f',
  '#efd3bb',
] as const

/** What an attendee wears: the clothes of an audience, not of the runway. */
export const OUTFITS = [
  '#15151a',
  '#2b2b31',
  '#1d2536',
  '#2a3a33',
  '#4a1f27',
  '#5b4636',
  '#7d6a55',
  '#8a8580',
  '#b3a48e',
  '#d8d0c2',
] as const

const LONGEST_NAME = 24
/** Controls, and marks that turn the direction of text round. Joiners stay: scripts and emoji need them. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** A name as it is shown to others: one line, nothing invisible, at most 24 characters as people count them. */
export function tidyName(given: string): string {
  const plain = given.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim()
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(plain)]
  return characters
    .slice(0, LONGEST_NAME)
    .map((character) => character.segment)
    .join('')
    .trim()
}

/** Somebody as the door asks for them. */
export const guest = z.strictObject({
  name: z
    .string()
    .max(200)
    .transform(tidyName)
    .refine((name) => name.length > 0 && name.length <= 120, 'expected a name of 1 to 24 characters'),
  skin: z
    .int()
    .min(0)
    .max(SKINS.length - 1),
  outfit: z
    .int()
    .min(0)
    .max(OUTFITS.length - 1),
  language: z.enum(LANGUAGES).default('en'),
})
export type Guest = z.infer<typeof guest>
