import { z } from 'zod'
import { createStore } from 'zustand/vanilla'
import type { Volumes } from '../../sound/index.ts'
import { recall, remember } from '../../ui/index.ts'

const share = z.number().min(0).max(1)
const settings = z.object({
  music: share,
  effects: share,
  hall: share,
  muted: z.boolean(),
  captions: z.boolean(),
  /** Whether the card of the look stays. */
  pinned: z.boolean(),
  /** Whether keys of a single letter do anything. */
  singleKeys: z.boolean(),
})

/** How a visitor likes the hall; kept on this device. */
export type HallSettings = z.infer<typeof settings>

const KEPT = 'front-row.hall'
const USUAL: HallSettings = {
  music: 1,
  effects: 1,
  hall: 1,
  muted: false,
  captions: true,
  pinned: false,
  singleKeys: true,
}

export const hallSettings = createStore<HallSettings>(() => read())

hallSettings.subscribe((state) => remember(KEPT, JSON.stringify(state)))

function read(): HallSettings {
  try {
    const kept = settings.partial().safeParse(JSON.parse(recall(KEPT) ?? '{}'))
    return { ...USUAL, ...(kept.success ? (kept.data as Partial<HallSettings>) : {}) }
  } catch {
    return USUAL
  }
}

export const SILENCE: Volumes = { music: 0, effects: 0, hall: 0 }

/** What is to be heard: all of it as it is set, or nothing. */
export const volumesOf = ({ music, effects, hall, muted }: HallSettings): Volumes =>
  muted ? SILENCE : { music, effects, hall }

/** Switches something on that is off, or off that is on. */
export function toggle(which: 'muted' | 'captions' | 'pinned' | 'singleKeys'): void {
  hallSettings.setState((state) => ({ [which]: !state[which] }))
}
