import { z } from 'zod'
import { fading, momentary } from '#shared/show/cues/common.ts'

export const SOUNDS = ['chime', 'swell', 'impact', 'wind'] as const
export type SoundName = (typeof SOUNDS)[number]

const sound = { kind: z.literal('sound') }

/** Starts the score from its first bar. */
const music = z.strictObject({ ...momentary, ...sound, action: z.literal('music') })
const volume = z.strictObject({
  ...fading,
  ...sound,
  action: z.literal('volume'),
  level: z.number().min(0).max(1),
})
const effect = z.strictObject({
  ...momentary,
  ...sound,
  action: z.literal('effect'),
  sound: z.enum(SOUNDS),
  level: z.number().min(0).max(1).default(0.8),
})

export const soundCue = z.discriminatedUnion('action', [music, volume, effect])
