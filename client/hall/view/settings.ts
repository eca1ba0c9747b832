import { z } from 'zod'
import type { Volumes } from '../../sound/index.ts'
import { keptStore } from '../../ui/index.ts'

export const CAPTION_SIZES = ['small', 'medium', 'large'] as const

const share = z.number().min(0).max(1)
const settings = z.object({
  music: share,
  effects: share,
  hall: share,
  muted: z.boolean(),
  captions: z.boolean(),
  captionSize: z.enum(CAPTION_SIZES),
  /** Whether captions stand on a ground that nothing shows through. */
  captionGround: z.boolean(),
  /** Whether the panel that tells the show in words is open. */
  told: z.boolean(),
  /** Whether what screen readers are told is also said aloud by the browser. */
  aloud: z.boolean(),
  /** Whether the card of the look stays. */
  pinned: z.boolean(),
})

/** How a visitor likes the hall; kept on this device. */
export type HallSettings = z.infer<typeof settings>

export const hallSettings = keptStore<HallSettings>('front-row.hall', settings, {
  music: 1,
  effects: 1,
  hall: 1,
  muted: false,
  captions: true,
  captionSize: 'medium',
  captionGround: false,
  told: false,
  aloud: false,
  pinned: false,
})

export const SILENCE: Volumes = { music: 0, effects: 0, hall: 0 }

/** What is to be heard: all of it as it is set, or nothing. */
export const volumesOf = ({ music, effects, hall, muted }: HallSettings): Volumes =>
  muted ? SILENCE : { music, effects, hall }

/** What is either on or off. */
export type HallSwitch = {
  [Key in keyof HallSettings]: HallSettings[Key] extends boolean ? Key : never
}[keyof HallSettings]

/** Switches something on that is off, or off that is on. */
export function toggle(which: HallSwitch): void {
  hallSettings.setState((state) => ({ [which]: !state[which] }))
}
