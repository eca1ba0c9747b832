import type { Random } from '#shared/units/random.ts'
import type { Chord } from '../notation/chord.ts'
import type { Meter } from '../notation/meter.ts'
import type { Tuning } from '../notation/pitch.ts'

/** What the notes of a clip need to know. */
export interface Scene {
  readonly meter: Meter
  /** One chord a measure of the clip; empty when the stem does not follow the chords. */
  readonly chords: readonly Chord[]
  readonly tuning: Tuning
  readonly random: Random
}
