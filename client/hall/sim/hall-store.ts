import { createStore } from 'zustand/vanilla'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { LocalText } from '#shared/show/text.ts'
import type { Phase } from '#shared/show/transport/transport.ts'
import type { ApiFailure, LineState } from '../../net/index.ts'
import type { ViewMode } from './viewer.ts'

/** What the page around the hall needs to know. Changes a few times a second at most: never each frame. */
export interface HallState {
  /** `finding`: asking the house; `missing`: there is no such show; `here`: the hall is there. */
  readonly stage: 'finding' | 'missing' | 'here'
  readonly failure: ApiFailure | null
  readonly run: RunOfShow | null
  readonly line: LineState
  readonly phase: Phase
  /** House time the show begins; null where it is not known (a rehearsal). */
  readonly startsAt: number | null
  /** Whole seconds until it begins, while it has not. */
  readonly secondsToGo: number | null
  readonly showSeconds: number
  readonly panic: boolean
  /** The look last sent out, and the one being looked at: that one, or the last sent out where there is none. */
  readonly lookNumber: number | null
  readonly lookInView: number | null
  readonly caption: LocalText | null
  /** What there is to see on the wall, where its producer says so. */
  readonly onWall: LocalText | null
  readonly gallery: number | null
  /** What is printed on the card on the seat; null for a camera. */
  readonly seat: string | null
  readonly house: HouseMessage
  readonly mode: ViewMode
  /** Meshes of the looks, 0 to 1, and the score. */
  readonly looksLoaded: number
  readonly musicLoaded: number
  /** Whether the first frame of the stage has been drawn, or told where none can be. */
  readonly drawn: boolean
  readonly sound: 'locked' | 'running' | 'interrupted' | 'unavailable' | 'closed'
  readonly musicFailed: string | null
  /** How far a replay has come; null when live. */
  readonly replay: { readonly share: number; readonly playing: boolean } | null
}

const NOBODY: HouseMessage = { attendees: 0, galleries: 0, claps: 0, hearts: 0 }

export const createHallStore = () =>
  createStore<HallState>(() => ({
    stage: 'finding',
    failure: null,
    run: null,
    line: { is: 'opening' },
    phase: 'scheduled',
    startsAt: null,
    secondsToGo: null,
    showSeconds: 0,
    panic: false,
    lookNumber: null,
    lookInView: null,
    caption: null,
    onWall: null,
    gallery: null,
    seat: null,
    house: NOBODY,
    mode: 'seat',
    looksLoaded: 0,
    musicLoaded: 0,
    drawn: false,
    sound: 'locked',
    musicFailed: null,
    replay: null,
  }))

export type HallStore = ReturnType<typeof createHallStore>

/** Writes only what is different, so that nothing is drawn anew for nothing. */
export function patch(store: HallStore, changes: Partial<HallState>): void {
  const now = store.getState() as unknown as Record<string, unknown>
  const changed = Object.entries(changes).some(([key, value]) => !Object.is(now[key], value))
  if (changed) store.setState(changes)
}
