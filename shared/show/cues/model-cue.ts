import { z } from 'zod'
import { lookOrAll, momentary } from '#shared/show/cues/common.ts'
import { lookNumber, slug } from '#shared/show/look.ts'
import { span } from '#shared/show/span.ts'
import { MARK_NAMES } from '#shared/venue/venue.ts'

export const POSES = ['still', 'hip', 'contrapposto', 'profile', 'salute', 'bow'] as const
export type PoseName = (typeof POSES)[number]

/** What a model does on the way, in order. Where `for` is left out the show's own pauses hold. */
export const routeStep = z.union([
  z.strictObject({ walk: z.enum([...MARK_NAMES, 'out']) }),
  z.strictObject({ pose: z.enum(POSES), for: span.optional() }),
  z.strictObject({ stop: z.literal(true), for: span.optional() }),
  z.strictObject({ turn: z.number().min(-360).max(360), for: span.optional() }),
  /** Holds the pose until one of her model cues releases it. */
  z.strictObject({ wait: z.enum(POSES) }),
])
export type RouteStep = z.infer<typeof routeStep>

const model = { ...momentary, kind: z.literal('model') }

const entrance = z.strictObject({
  ...model,
  action: z.literal('entrance'),
  look: lookNumber,
  route: slug.default('classic'),
})
const walk = z.strictObject({ ...model, action: z.literal('walk'), look: lookNumber, to: z.enum(MARK_NAMES) })
const stop = z.strictObject({ ...model, action: z.literal('stop'), look: lookOrAll, for: span.optional() })
const pose = z.strictObject({
  ...model,
  action: z.literal('pose'),
  look: lookOrAll,
  pose: z.enum(POSES),
  for: span.optional(),
})
const turn = z.strictObject({
  ...model,
  action: z.literal('turn'),
  look: lookNumber,
  by: z.number().min(-360).max(360),
  for: span.optional(),
})
const exit = z.strictObject({ ...model, action: z.literal('exit'), look: lookOrAll })
const parade = z.strictObject({
  ...model,
  action: z.literal('parade'),
  /** The order they come out in; `all` is every model in the last look she wore. */
  looks: z.union([z.literal('all'), z.array(lookNumber).min(1).max(99)]).default('all'),
  spacing: span.optional(),
})

export const modelCue = z.discriminatedUnion('action', [entrance, walk, stop, pose, turn, exit, parade])
export type ModelCue = z.infer<typeof modelCue>
export type EntranceCue = z.infer<typeof entrance>
export type ParadeCue = z.infer<typeof parade>
/** Cues for somebody who is already on the runway. */
export type DirectionCue = Exclude<ModelCue, EntranceCue | ParadeCue>
