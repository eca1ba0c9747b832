import { AS_PLANNED, type Call, UNCALLED } from '#shared/show/call.ts'
import { type CueId, type Ms, ms } from '#shared/units/units.ts'

export const PHASES = ['scheduled', 'doors', 'standby', 'running', 'held', 'finished'] as const
export type Phase = (typeof PHASES)[number]

/** How show time follows the house's clock from a moment on. */
export interface Anchor {
  /** Wall time of the house, milliseconds since 1970. */
  readonly anchorWall: Ms
  /** Show time at that moment. */
  readonly anchorShow: Ms
  readonly rate: 0 | 1
}

/** Where a show is: with the run of show, all anybody needs to see the same stage as everybody else. */
export interface Transport extends Anchor {
  readonly phase: Phase
  /** How many times the show has found a new keeper: it grows when a server takes over. */
  readonly epoch: number
  /** Number of the last entry of the log that is in here. */
  readonly seq: number
  /** What held before `anchorWall`, for those who ask about a moment before it. */
  readonly before: Anchor
  readonly call: Call
  /** The cue the caller has put everybody on standby for. */
  readonly standby: CueId | null
  /** Wall time of the last GO, against pressing twice. */
  readonly lastGo: Ms | null
  /** Wall time at which panic was called; null when it was not. */
  readonly panicAt: Ms | null
}

const STILL: Anchor = { anchorWall: ms(0), anchorShow: ms(0), rate: 0 }

export function newTransport(mode: Call['mode']): Transport {
  return {
    phase: 'scheduled',
    epoch: 1,
    seq: 0,
    ...STILL,
    before: STILL,
    call: mode === 'auto' ? AS_PLANNED : UNCALLED,
    standby: null,
    lastGo: null,
    panicAt: null,
  }
}

/** Show time at a moment of the house's clock. Never before the show's beginning. */
export function showTimeAt(transport: Transport, wall: Ms): Ms {
  const anchor = wall >= transport.anchorWall ? transport : transport.before
  const t = anchor.anchorShow + (wall - anchor.anchorWall) * anchor.rate
  return ms(Math.max(t, 0))
}

/** How long ago panic was called, or null. */
export const panicFor = (transport: Transport, wall: Ms): Ms | null =>
  transport.panicAt === null ? null : ms(Math.max(0, wall - transport.panicAt))
