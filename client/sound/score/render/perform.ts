import { line } from '../notation/line.ts'
import { measureSeconds } from '../notation/meter.ts'
import { type Part, type Stem, stemRate } from '../score.ts'
import { finish } from '../synth/finish.ts'
import { blankTape, type Tape } from '../synth/tape.ts'
import type { Scene } from './scene.ts'

/**
 * Plays one take of a stem onto a tape long enough for it to ring out. A take may be written for one progression
 * alone, as `turn.a`.
 */
export function perform(stem: Stem, take: string, progression: string, scene: Scene): Tape {
  const seconds = stem.measures * measureSeconds(scene.meter) + stem.tail
  const tape = blankTape(seconds, stemRate(stem))
  for (const part of stem.parts) {
    const written = part.takes[`${progression}.${take}`] ?? part.takes[take]
    if (written !== undefined) playPart(part, written, stem.measures, scene, tape)
  }
  for (const effect of stem.effects ?? []) effect(tape, scene)
  if (stem.bus !== 'control') finish(tape)
  return tape
}

function playPart(part: Part, written: string, measures: number, scene: Scene, tape: Tape): void {
  const { meter, random } = scene
  const lineMeasures = written.split('|').length
  const notes = line(written, meter)
  for (let from = 0; from < measures; from += lineMeasures) {
    for (const note of notes) {
      const beat = from * meter.beats + note.at
      const measure = Math.floor(beat / meter.beats + 1e-9)
      if (measure >= measures) continue
      const pitches = part.pitches(note.cell, measure, scene)
      pitches.forEach((hz, voice) => {
        const loose = (random.next() * 2 - 1) * (part.loose ?? 0)
        const at = (beat + swung(note.at, part.swing ?? 0)) * meter.secondsPerBeat + loose
        const tone = {
          at: Math.max(0, at + voice * (part.strum ?? 0)),
          length: note.length * meter.secondsPerBeat,
          hz,
          velocity: note.velocity * (part.gain ?? 1) * (0.94 + 0.12 * random.next()),
          pan: seat(part, voice, pitches.length, random.next()),
        }
        part.voice(tone, tape, random)
      })
    }
  }
}

/** In beats: the second of each pair of sixteenths is late. */
const swung = (at: number, swing: number): number => (Math.round(at * 4) % 2 === 1 ? swing / 4 : 0)

function seat(part: Part, voice: number, voices: number, chance: number): number {
  const spread = part.spread ?? 0
  const within = voices > 1 ? (2 * voice) / (voices - 1) - 1 : chance * 2 - 1
  return Math.max(-1, Math.min(1, (part.pan ?? 0) + spread * within))
}
