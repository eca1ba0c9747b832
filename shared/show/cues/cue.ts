import { z } from 'zod'
import { grouping } from '#shared/show/cues/common.ts'
import { houseLightsCue, lightCue } from '#shared/show/cues/light-cue.ts'
import { modelCue } from '#shared/show/cues/model-cue.ts'
import { cameraCue, captionCue, effectCue, screenCue } from '#shared/show/cues/scene-cue.ts'
import { soundCue } from '#shared/show/cues/sound-cue.ts'

/** A cue that does something by itself. */
export const singleCue = z.discriminatedUnion('kind', [
  modelCue,
  lightCue,
  houseLightsCue,
  soundCue,
  screenCue,
  effectCue,
  cameraCue,
  captionCue,
])
export type SingleCue = z.infer<typeof singleCue>
export type CueKind = SingleCue['kind']

const group = { ...grouping, kind: z.literal('group'), mode: z.enum(['together', 'sequence']) }

/** Cues called as one. `together`: all start with the group; `sequence`: each follows the one before. */
export const groupCue = z.strictObject({ ...group, cues: z.array(singleCue).min(1).max(64) })
export type GroupCue = z.infer<typeof groupCue>

export const cue = z.discriminatedUnion('kind', [
  modelCue,
  lightCue,
  houseLightsCue,
  soundCue,
  screenCue,
  effectCue,
  cameraCue,
  captionCue,
  groupCue,
])
export type Cue = z.infer<typeof cue>
