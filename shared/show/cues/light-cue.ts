import { z } from 'zod'
import { fading } from '#shared/show/cues/common.ts'
import { colour } from '#shared/show/look.ts'

/** The ribs of the hall, the portal, the hairlines along the runway, the key that travels with a model, the wash above. */
export const LIGHT_GROUPS = ['ribs', 'portal', 'edges', 'key', 'wash'] as const
export type LightGroup = (typeof LIGHT_GROUPS)[number]

/** `run` sends one band of light along the group, `chase` lights every third lamp in turn. */
export const LIGHT_EFFECTS = ['steady', 'breathe', 'run', 'chase', 'strobe'] as const
export type LightEffect = (typeof LIGHT_EFFECTS)[number]

export const lightCue = z.strictObject({
  ...fading,
  kind: z.literal('light'),
  group: z.union([z.enum(LIGHT_GROUPS), z.literal('all')]),
  level: z.number().min(0).max(1),
  colour: colour.optional(),
  effect: z.enum(LIGHT_EFFECTS).default('steady'),
  /** How deep the effect cuts into the level. */
  depth: z.number().min(0).max(1).default(0.6),
  /** How often the effect comes round, in hertz. */
  rate: z.number().min(0.01).max(10).default(0.25),
})
export type LightCue = z.infer<typeof lightCue>

export const houseLightsCue = z.strictObject({
  ...fading,
  kind: z.literal('houseLights'),
  level: z.number().min(0).max(1),
})
