import type { Scene } from '../render/scene.ts'
import type { Pitching } from '../score.ts'
import type { Chord } from './chord.ts'
import { hertz, type Pitch, pitch } from './pitch.ts'
import { leadVoices, type Register } from './voicing.ts'

/** What cells mean to an instrument: how a line becomes frequencies. */

/** Every hit at one frequency. */
export const at =
  (hz: number): Pitching =>
  () => [hz]

/** Pitches by name: `Ab4`. */
export const named: Pitching = (cell, _measure, scene) => [hertz(pitch(cell), scene.tuning)]

/**
 * The bass of the chord: `1` the chord's bass, `5` the fifth over it, `3` and `7` the chord's own, `8` the octave.
 * @param lowest no note lies below it
 */
export const bassOf =
  (lowest: string): Pitching =>
  (cell, measure, scene) => {
    const low = pitch(lowest)
    const chord = scene.chords[measure]!
    const bass = above(low, chord.bass)
    return [hertz(bass + bassStep(cell, bass, chord), scene.tuning)]
  }

function bassStep(cell: string, bass: Pitch, chord: Chord): number {
  switch (cell) {
    case '1':
      return 0
    case '8':
      return 12
    case '3':
      return above(bass, chord.tones[1]!) - bass
    case '5':
      return above(bass, chord.tones[2] ?? chord.root) - bass
    case '7':
      return above(bass, chord.tones[3] ?? chord.root) - bass
    default:
      throw new Error(`"${cell}": expected 1, 3, 5, 7 or 8`)
  }
}

/** The lowest pitch of a class at or above another pitch. */
const above = (low: Pitch, tone: number): Pitch => low + ((((tone - low) % 12) + 12) % 12)

/** All voices of the chord at once, whatever the cell. */
export function chordIn(low: string, high: string, voices: number): Pitching {
  const voicing = voicingIn({ low: pitch(low), high: pitch(high), voices })
  return (_cell, measure, scene) => voicing(scene)[measure]!.map((one) => hertz(one, scene.tuning))
}

/** One voice of the chord: `0` the lowest; a number past the highest begins again an octave up. */
export function voiceIn(low: string, high: string, voices: number): Pitching {
  const voicing = voicingIn({ low: pitch(low), high: pitch(high), voices, broken: true })
  return (cell, measure, scene) => {
    const index = Number(cell)
    if (!Number.isInteger(index)) throw new Error(`"${cell}": expected the number of a voice`)
    const chord = voicing(scene)[measure]!
    return [hertz(chord[index % voices]! + 12 * Math.floor(index / voices), scene.tuning)]
  }
}

/** Voices are led once for each round of chords. */
function voicingIn(register: Register): (scene: Scene) => Pitch[][] {
  const known = new WeakMap<readonly Chord[], Pitch[][]>()
  return (scene) => {
    const found = known.get(scene.chords) ?? leadVoices(scene.chords, register)
    known.set(scene.chords, found)
    return found
  }
}
