import type { Call } from '#shared/show/call.ts'
import type { FadeTrack } from '#shared/show/compile/fade.ts'
import type { Entry } from '#shared/show/compile/flatten.ts'
import type { LightTrack } from '#shared/show/compile/light-track.ts'
import type { Incident } from '#shared/show/compile/traffic.ts'
import type { SingleCue } from '#shared/show/cues/cue.ts'
import type { LightGroup } from '#shared/show/cues/light-cue.ts'
import type { EffectName, ScreenContent, ShotName } from '#shared/show/cues/scene-cue.ts'
import type { SoundName } from '#shared/show/cues/sound-cue.ts'
import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { LocalText } from '#shared/show/text.ts'
import type { CueId, Ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'

/** The master copy a show is called from: the run of show, laid flat, and checked. */
export interface PromptBook {
  readonly run: RunOfShow
  readonly venue: Venue
  readonly entries: readonly Entry[]
  /** How long each entry lasts once started. */
  readonly durations: readonly Ms[]
}

/** A show laid out in time: everything `stageAt` looks up. Made by `compile` and `callShow`, never changed. */
export interface Timeline {
  readonly book: PromptBook
  readonly call: Call
  /** One line for each entry of the book, groups included, in its order. */
  readonly cues: readonly TimelineCue[]
  /** Entries that do something, in the order they fire. */
  readonly fired: readonly { readonly startsAt: Ms; readonly cue: number }[]
  /** The entry the next GO fires, −1 when none is left. */
  readonly nextGo: number
  /** When the score begins; `NEVER` until it is called. */
  readonly musicAt: Ms
  /** When everything has happened; `NEVER` while a GO is awaited. */
  readonly endsAt: Ms
  readonly passages: readonly Passage[]
  /** For each passage, whether it is part of a parade. */
  readonly inParade: readonly boolean[]
  readonly incidents: readonly Incident[]
  readonly tracks: Tracks
}

export interface TimelineCue {
  readonly id: CueId
  readonly cue: SingleCue | null
  readonly called: Ms
  readonly startsAt: Ms
  readonly endsAt: Ms
  /** False where it is disarmed or its look is skipped: time passes as if it had happened. */
  readonly happens: boolean
}

export interface Tracks {
  readonly lights: Readonly<Record<LightGroup, LightTrack>>
  readonly houseLights: FadeTrack
  readonly effects: Readonly<Record<EffectName, FadeTrack>>
  readonly volume: FadeTrack
  readonly sounds: readonly { readonly startsAt: Ms; readonly sound: SoundName; readonly level: number }[]
  readonly screens: readonly { readonly startsAt: Ms; readonly endsAt: Ms; readonly content: ScreenContent }[]
  readonly shots: readonly { readonly startsAt: Ms; readonly shot: ShotName }[]
  readonly captions: readonly { readonly startsAt: Ms; readonly endsAt: Ms; readonly text: LocalText }[]
}
