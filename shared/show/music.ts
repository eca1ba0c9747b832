import { z } from 'zod'
import { localText } from '#shared/show/text.ts'

/** The scores made by code; each is a manner of playing, arranged along the show's own sections. */
export const SCORES = ['noir', 'tide', 'loom'] as const
export type ScoreId = (typeof SCORES)[number]

/** A stretch of the score, in whole bars. */
export const section = z.strictObject({
  name: localText(60),
  bars: z.int().min(1).max(512),
  /** From a single held tone (0) to everything playing (1). */
  energy: z.number().min(0).max(1),
})
export type Section = z.infer<typeof section>

export const music = z
  .strictObject({
    title: localText(120),
    by: localText(120).optional(),
    /** One of our scores, or a producer's own audio file. */
    score: z.enum(SCORES).optional(),
    file: z
      .string()
      .max(300)
      .regex(/^(https:\/\/|\/media\/)/, 'expected an https address or a path under /media/')
      .optional(),
    /** Beats a minute; models take one step a beat. */
    tempo: z.number().min(80).max(160).default(120),
    beatsPerBar: z.int().min(2).max(8).default(4),
    sections: z.array(section).min(1).max(64),
  })
  .refine((given) => (given.score === undefined) !== (given.file === undefined), {
    message: 'give either "score" (one of ours) or "file" (your own audio), not both',
  })
export type Music = z.infer<typeof music>

/** Bars in the whole score. */
export const scoreBars = (given: Music): number => given.sections.reduce((sum, part) => sum + part.bars, 0)
