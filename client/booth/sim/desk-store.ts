import { createStore } from 'zustand/vanilla'
import type { GalleryLine } from '#shared/protocol/desk-message.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { Phase } from '#shared/show/transport/transport.ts'
import type { CueId } from '#shared/units/units.ts'
import type { ApiFailure, LineState } from '../../net/index.ts'
import type { SheetLine } from './cue-sheet.ts'
import type { CueState } from './cue-state.ts'
import type { Pace } from './pace.ts'

/** Why an order was not carried out. */
export interface Refused {
  readonly code: string
  readonly message: string
  /** Page time it came. */
  readonly at: number
}

/** What a desk shows. Times are milliseconds. */
export interface DeskState {
  readonly line: LineState
  readonly failure: ApiFailure | null
  readonly run: RunOfShow | null
  readonly isRehearsal: boolean
  readonly startsAt: number
  readonly phase: Phase
  readonly isPanicked: boolean
  readonly mode: 'auto' | 'called'
  readonly sheet: readonly SheetLine[]
  /** How each line of the sheet stands, and when it was planned and happened. */
  readonly states: readonly CueState[]
  readonly planned: readonly number[]
  readonly actual: readonly number[]
  /** Index of the cue the next GO fires; −1 when none is left. */
  readonly next: number
  readonly isStandingBy: boolean
  readonly selected: CueId | null
  readonly showTime: number
  readonly wall: number
  /** Until the next GO is due; negative once it is overdue; null when nothing is due. */
  readonly dueIn: number | null
  readonly pace: Pace | null
  readonly lookNumber: number | null
  readonly house: HouseMessage
  readonly galleries: readonly GalleryLine[]
  readonly refused: Refused | null
  /** Pressed once: the second press does it. */
  readonly armed: 'panic' | 'finish' | null
}

const NOBODY: HouseMessage = { attendees: 0, galleries: 0, claps: 0, hearts: 0 }

export const createDeskStore = () =>
  createStore<DeskState>(() => ({
    line: { is: 'opening' },
    failure: null,
    run: null,
    isRehearsal: false,
    startsAt: 0,
    phase: 'scheduled',
    isPanicked: false,
    mode: 'called',
    sheet: [],
    states: [],
    planned: [],
    actual: [],
    next: -1,
    isStandingBy: false,
    selected: null,
    showTime: 0,
    wall: 0,
    dueIn: null,
    pace: null,
    lookNumber: null,
    house: NOBODY,
    galleries: [],
    refused: null,
    armed: null,
  }))
