import type { BedSound, Bus } from './score.ts'

/** What the engine plays: which clip begins when, at what level. Plain data, made where the score is rendered. */
export interface Plan {
  readonly clips: readonly ClipInfo[]
  /** In order of `at`. */
  readonly placements: readonly Placement[]
  /** Seconds from the first beat to the end of the last bar; the last chord rings on. */
  readonly length: number
  readonly secondsPerMeasure: number
  /** What the bed holds, one chord a measure, as frequencies in Hz from the bass up. */
  readonly harmony: readonly (readonly number[])[]
  /** How open the sound is: Hz of a low-pass, moving evenly in pitch from point to point. */
  readonly tone: readonly TonePoint[]
  readonly bed: BedSound
}

export interface ClipInfo {
  readonly name: string
  readonly bus: Bus
  readonly channels: 1 | 2
  readonly rate: number
  /** Seconds from its beginning until it has rung out, at most. */
  readonly seconds: number
}

export interface Placement {
  /** Index into `clips`. */
  readonly clip: number
  /** Seconds into the score. */
  readonly at: number
  /** Seconds into the score when it is faded out; `Infinity` lets it ring. */
  readonly until: number
  readonly gain: number
}

export interface TonePoint {
  readonly at: number
  readonly hz: number
}

/** Bytes a plan's clips take once decoded. */
export const planBytes = (plan: Pick<Plan, 'clips'>): number =>
  plan.clips.reduce((sum, clip) => sum + clipBytes(clip), 0)

const clipBytes = (clip: ClipInfo): number =>
  Math.ceil(clip.seconds * clip.rate) * clip.channels * Float32Array.BYTES_PER_ELEMENT
