import { z } from 'zod'
import { lookNumber, slug } from '#shared/show/look.ts'
import { inBeats, NO_TIME, showMoment, span } from '#shared/show/span.ts'
import { localText } from '#shared/show/text.ts'

/**
 * What sets a cue off. `with`: together with the cue before it; `continue`: when the cue before has started and
 * its post-wait is over; `follow`: when the cue before has ended; `go`: when the caller says so, `gap` being
 * how long after the GO before it is planned; otherwise a moment of show time, or a beat or bar of the music.
 */
export const trigger = z.union([
  z.enum(['go', 'with', 'continue', 'follow']),
  z.strictObject({
    go: z.strictObject({ gap: span, snap: z.enum(['none', 'beat', 'bar']).default('none') }),
  }),
  z.strictObject({ at: showMoment }),
  z.strictObject({ beat: z.number().min(0).max(16384) }),
  z.strictObject({ bar: z.number().min(0).max(4096) }),
])
export type Trigger = z.infer<typeof trigger>

const named = {
  id: slug,
  /** As the caller says it: "LX 12", "Look 7". */
  number: z.string().min(1).max(16).optional(),
  label: localText(120),
  trigger: trigger.default('with'),
  preWait: span.default(NO_TIME),
  postWait: span.default(NO_TIME),
  armed: z.boolean().default(true),
}

/** Fields of a cue that happens at once; `duration` is only what a follow-on waits for. */
export const momentary = { ...named, duration: span.default(NO_TIME) }
/** Fields of a cue that fades; `duration` is the fade. */
export const fading = { ...named, duration: span.default(inBeats(2)) }
/** Fields of a cue that stays for a while; `duration` is how long. */
export const lasting = { ...named, duration: span.default(inBeats(12)) }
/** Fields of a group; its duration is its members'. */
export const grouping = named

export const lookOrAll = z.union([lookNumber, z.literal('all')])
