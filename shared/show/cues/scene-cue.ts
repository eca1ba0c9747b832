import { z } from 'zod'
import { fading, lasting, momentary } from '#shared/show/cues/common.ts'
import { localText } from '#shared/show/text.ts'

/** What the screen above the portal shows. `look`: number and name of the look last sent out. */
export const screenContent = z.union([
  z.strictObject({ type: z.literal('words'), words: localText(120) }),
  z.strictObject({ type: z.enum(['house', 'look', 'dark']) }),
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
