import { z } from 'zod'
import { keptStore } from './kept-store.ts'

export const MOTIONS = ['device', 'less', 'full'] as const
export const CONTRASTS = ['device', 'more'] as const
export const HANDS = ['right', 'left'] as const

const choices = z.object({
  motion: z.enum(MOTIONS),
  contrast: z.enum(CONTRASTS),
  /** The hand that reaches for what is pressed most. */
  hand: z.enum(HANDS),
  /** Whether keys of a single letter do anything, in the hall and at the desk. */
  singleKeys: z.boolean(),
})

/** How a visitor is at ease with every page; kept on this device. */
export type Ease = z.infer<typeof choices>

export const easeStore = keptStore<Ease>('front-row.ease', choices, {
  motion: 'device',
  contrast: 'device',
  hand: 'right',
  singleKeys: true,
})

/** What the device itself asks of every page. */
export interface DeviceAsks {
  readonly lessMotion: boolean
  readonly moreContrast: boolean
}

export const LESS_MOTION = '(prefers-reduced-motion: reduce)'
export const MORE_CONTRAST = '(prefers-contrast: more)'

/** Whether little should move: as chosen here, else as the device says. */
export const isCalm = ({ motion }: Ease, { lessMotion }: DeviceAsks): boolean =>
  motion === 'device' ? lessMotion : motion === 'less'

/** What the style sheets go by, as attributes of the page. */
export function manners(ease: Ease, device: DeviceAsks) {
  return {
    motion: isCalm(ease, device) ? 'less' : 'full',
    contrast: ease.contrast === 'more' || device.moreContrast ? 'more' : 'usual',
    hand: ease.hand,
  } as const
}
