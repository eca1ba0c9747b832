import { z } from 'zod'
import { fading, lasting, momentary } from '#shared/show/cues/common.ts'
import { mediaFile } from '#shared/show/media.ts'
import { localText } from '#shared/show/text.ts'

/** `cover` fills the wall round the portal and may be cropped; `contain` is seen whole. */
const fit = z.enum(['cover', 'contain']).default('cover')
/** What there is to see, said to those who cannot. */
const description = localText(200).optional()

/**
 * What the wall over the portal shows. `look`: number and name of the look last sent out. Pictures and films are
 * files a producer brought; a film is always silent, and without `loop` it keeps its last picture.
 */
export const screenContent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('words'), words: localText(120) }),
  z.strictObject({ type: z.enum(['house', 'look', 'dark']) }),
  z.strictObject({ type: z.literal('image'), image: mediaFile, fit, description }),
  z.strictObject({
    type: z.literal('film'),
    film: mediaFile,
    fit,
    loop: z.boolean().default(false),
    description,
  }),
])
export type ScreenContent = z.infer<typeof screenContent>

export const screenCue = z.strictObject({ ...fading, kind: z.literal('screen'), content: screenContent })

export const EFFECTS = ['haze', 'petals', 'rain'] as const
export type EffectName = (typeof EFFECTS)[number]

export const effectCue = z.strictObject({
  ...fading,
  kind: z.literal('effect'),
  effect: z.enum(EFFECTS),
  level: z.number().min(0).max(1),
})

export const SHOTS = ['wide', 'portal', 'follow', 'profile', 'pit', 'audience', 'high', 'detail'] as const
export type ShotName = (typeof SHOTS)[number]

export const cameraCue = z.strictObject({ ...momentary, kind: z.literal('camera'), shot: z.enum(SHOTS) })

export const captionCue = z.strictObject({ ...lasting, kind: z.literal('caption'), text: localText(200) })
