import type { Music } from '#shared/show/music.ts'
import type { Stage } from '#shared/show/stage.ts'
import type { Result } from '#shared/units/result.ts'
import type { Metres, Ms } from '#shared/units/units.ts'

/** What is heard in the house: the score and its hall, footsteps and applause, all in step with the stage. */
export interface Sound {
  /**
   * Opens the audio device. Call it in a user's gesture; calling it again is harmless and is how a device that
   * the browser closed is opened again. Resolves to what became of it, and never rejects.
   */
  unlock(): Promise<AudioState>
  /**
   * Makes a run's music ready; the score is rendered in a worker, what is needed first comes first. Resolves as
   * soon as the music can be heard at `from`, while the rest is still being rendered. A second call replaces
   * the music before; the first then fails with `replaced`.
   * @param seed the run's own number: the same seed plays the same variations for everybody.
   */
  prepare(music: Music, seed: number, options?: PrepareOptions): Promise<Result<Prepared, SoundFailure>>
  /** Once a frame, and whenever the transport changes. Keeps nothing of what it is given. */
  update(now: SoundFrame): void
  /** Where in the score the listener hears right now, output latency included; null while no music is heard. */
  trackTime(): Ms | null
  state(): SoundState
  /** Calls back when `state()` has changed in anything but `progress` and `errorMs`. Returns its clean-up. */
  subscribe(changed: () => void): () => void
  /** Silences and frees everything, the device and the worker too. */
  dispose(): void
}

export interface PrepareOptions {
  /** Position in the score where listening will begin: what is heard there is rendered first. */
  readonly from?: Ms
  /** From 0 to 1, as stems are rendered. */
  readonly onProgress?: (done: number) => void
}

export interface Prepared {
  readonly source: 'score' | 'file'
  /** Length of the music; a file's may not be known. */
  readonly length: Ms | null
}

/**
 * `network`: the file or the worker could not be reached. `format`: the browser cannot play the file.
 * `blocked`: the browser wants another gesture. `replaced`: other music was asked for. `closed`: disposed.
 */
export type SoundFailure = {
  readonly reason: 'network' | 'format' | 'blocked' | 'replaced' | 'closed'
  readonly detail: string
}

/** `locked`: waiting for a gesture. `interrupted`: the system took the device; unlock again when it can be had. */
export type AudioState = 'locked' | 'running' | 'interrupted' | 'unavailable' | 'closed'

/** `bed`: the show is held and the score has become a held chord. */
export type MusicState = 'none' | 'rendering' | 'ready' | 'playing' | 'bed' | 'failed'

export interface SoundState {
  readonly audio: AudioState
  readonly music: MusicState
  /** Share of the music that is rendered, 0 to 1. */
  readonly progress: number
  readonly failure: SoundFailure | null
  /** What was last heard less what the stage asked for; null while no music is heard. */
  readonly errorMs: number | null
  /** Decoded audio held for the score, in bytes. */
  readonly scoreBytes: number
}

/** What the sound needs to know each frame. The caller may keep one object and write it anew. */
export interface SoundFrame {
  /** The page's monotonic clock (`performance.now()`) at which `stage` holds. */
  readonly pageTime: Ms
  readonly stage: Pick<Stage, 'showTime' | 'music' | 'sounds' | 'panicFor'>
  /** 1 while the show runs, 0 while it is held: the score is at `position + (p − pageTime) × rate` at page time p. */
  readonly rate: number
  /** Music known to begin soon, so that its first beat is not late: the page time of position 0. */
  readonly coming?: Ms | null
  /** How loud the house applauds, 0 to 1. */
  readonly applause: number
  /** Footfalls that were not handed over before, as far ahead as they are known (0.1 to 1 s is good). */
  readonly footfalls: readonly Footfall[]
  readonly listener: Listener
  readonly volumes: Volumes
}

export interface Footfall {
  /** Page time at which the heel touches the stone. */
  readonly at: Ms
  readonly x: Metres
  readonly z: Metres
  /** From a bare foot (0) to a stiletto (1). */
  readonly heel: number
  /** From a touch (0) to a stamp (1). */
  readonly strength: number
}

/** The listener's head in the hall: metres, y up, and two unit vectors. */
export interface Listener {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly forward: readonly [x: number, y: number, z: number]
  readonly up: readonly [x: number, y: number, z: number]
}

/** Each 0 to 1 as a visitor sets it; 1 is the level the hall is tuned to. */
export interface Volumes {
  readonly music: number
  /** Footsteps, applause and the one-shots of the run. */
  readonly effects: number
  /** The hall's own reverberation and room tone. */
  readonly hall: number
}
