import type { Music } from '#shared/show/music.ts'
import type { KitName } from '../kit/piece.ts'
import type { Plan } from '../plan.ts'
import type { Channels } from './render-clip.ts'

/** What the page asks of the worker that renders. */
export type ToRenderer =
  | { readonly kind: 'kit' }
  | {
      readonly kind: 'score'
      /** Told back with every answer, so that answers to an earlier wish are known as such. */
      readonly request: number
      readonly music: Music
      readonly seed: number
      /** Seconds into the score where listening begins. */
      readonly from: number
    }
  /** Listening has gone on elsewhere: what is needed from here comes first. */
  | { readonly kind: 'need'; readonly request: number; readonly from: number }

export type FromRenderer =
  | { readonly kind: 'piece'; readonly name: KitName; readonly channels: Channels }
  | { readonly kind: 'plan'; readonly request: number; readonly plan: Plan }
  | { readonly kind: 'clip'; readonly request: number; readonly clip: number; readonly channels: Channels }
  | { readonly kind: 'failed'; readonly request: number; readonly detail: string }
