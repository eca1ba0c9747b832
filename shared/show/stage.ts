import type { LightEffect, LightGroup } from '#shared/show/cues/light-cue.ts'
import type { PoseName } from '#shared/show/cues/model-cue.ts'
import type { ScreenContent, ShotName } from '#shared/show/cues/scene-cue.ts'
import type { SoundName } from '#shared/show/cues/sound-cue.ts'
import type { LocalText } from '#shared/show/text.ts'
import type { Metres, Ms, Radians } from '#shared/units/units.ts'

/**
 * Everything that can be seen and heard of a show at one moment: what `stageAt(timeline, t)` gives. A stage is
 * the same, bit for bit, wherever it is evaluated.
 */
export interface Stage {
  showTime: Ms
  /** Number of the look last sent out; null before the first and once the last has left. */
  lookNumber: number | null
  /** Index of the cue last fired, in the flat list of `timeline.cues`; −1 before the first. */
  cue: number
  /** Who is on the runway, in the order they came out. */
  models: ModelOnStage[]
  lights: Record<LightGroup, GroupLight>
  /** The lights over the audience, 0 to 1. */
  houseLights: number
  effects: { haze: number; petals: number; rain: number }
  music: MusicNow
  sounds: SoundNow[]
  screen: ScreenNow
  /** `shotFor`: how long since the director cut to this shot. */
  camera: { shot: ShotName; shotFor: Ms }
  captions: { text: LocalText; shownFor: Ms; until: Ms }[]
  /** How long ago the caller called panic, null when nobody did. */
  panicFor: Ms | null
}

export interface ModelOnStage {
  /** Index into `run.looks`. */
  look: number
  /** Index into `timeline.passages`: her whole way, which the walk is made from. */
  passage: number
  x: Metres
  z: Metres
  heading: Radians
  phase: 'walk' | 'turn' | 'pose' | 'stop' | 'wait'
  pose: PoseName
  /** How long since this phase began. */
  phaseFor: Ms
  /** How long since she came into sight. */
  onStageFor: Ms
}

/** A group of lamps: a look of light fading into the next. Per-lamp levels come from `lampLevel`. */
export interface GroupLight {
  from: LightLook
  to: LightLook
  /** 0 shows `from`, 1 shows `to`. */
  mix: number
}

export interface LightLook {
  level: number
  /** Linear light, 0 to 1 each. */
  red: number
  green: number
  blue: number
  effect: LightEffect
  depth: number
  /** Turns of the effect so far; its whole part counts rounds. */
  turns: number
}

export interface MusicNow {
  playing: boolean
  /** Position in the score. */
  position: Ms
  volume: number
  /** Beats since the score began, with fraction. */
  beat: number
  /** Index into `run.music.sections`. */
  section: number
}

export interface SoundNow {
  sound: SoundName
  level: number
  /** How long ago it began. */
  soundFor: Ms
}

export interface ScreenNow {
  from: ScreenContent
  to: ScreenContent
  mix: number
  /** How long since the cue of each began: where a film of it stands, by `filmAt`. */
  fromFor: Ms
  toFor: Ms
}
