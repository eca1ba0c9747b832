import type { CueId, Ms } from '#shared/units/units.ts'

/**
 * What has been called of a show so far: together with the run of show it decides everything that happens on
 * stage. All moments are show time.
 */
export interface Call {
  /** `auto`: GO cues fire as planned, no earlier than `autoFrom`; `called`: only when the caller says GO. */
  readonly mode: 'auto' | 'called'
  readonly autoFrom: Ms
  /** The GO cue that fires next, or null when the next in order does. */
  readonly playhead: CueId | null
  readonly fires: readonly { readonly cue: CueId; readonly at: Ms }[]
  /** Looks left out from a moment on. */
  readonly skips: readonly { readonly look: number; readonly at: Ms }[]
  /** Cues armed or disarmed from a moment on, in order. */
  readonly arms: readonly { readonly cue: CueId; readonly armed: boolean; readonly at: Ms }[]
}

const NOTHING: Omit<Call, 'mode'> = { autoFrom: 0 as Ms, playhead: null, fires: [], skips: [], arms: [] }

/** A show that calls itself, just as its run of show plans it. */
export const AS_PLANNED: Call = { ...NOTHING, mode: 'auto' }

/** A show that waits for its caller. */
export const UNCALLED: Call = { ...NOTHING, mode: 'called' }
