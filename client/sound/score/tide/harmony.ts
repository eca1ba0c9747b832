import { echoed, equalised, HALL, inRoom, NAVE, thinned, widened } from '../effects.ts'
import { bassOf, chordIn, voiceIn } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { MARIMBA } from '../voices/bodies.ts'
import { plucked } from '../voices/plucked.ts'
import { strings } from '../voices/strings.ts'
import { struckBody } from '../voices/struck-body.ts'
import { sub } from '../voices/sub.ts'
import { synth } from '../voices/synth.ts'

const ALL = ['ebb', 'flow', 'swell'] as const

/** Round and slow; it leans into the next chord. */
export const BASS: Stem = {
  name: 'bass',
  role: 'bass',
  enters: 0.24,
  level: -22.2,
  bus: 'ducked',
  channels: 1,
  dull: 4,
  measures: 4,
  tail: 0.4,
  over: ALL,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: sub({ attack: 0.018, release: 0.14, octave: 0.3, drive: 1.3, slide: -0.8 }),
      pitches: bassOf('A1'),
      takes: {
        a: '1 - - - - - . 1? - - . 5? - - 1 - | 1 - - - - - . 1? - - . . 5 - 8? -',
        b: '1 - - 1? - - . 1 - - . 1? - - 5 - | 1 - - 1? - - . 1 - - 5? . 1 - 8? .',
      },
    },
  ],
  effects: [equalised({ kind: 'highpass', hz: 34 })],
}

/** Slow strings, close together. */
export const STRINGS: Stem = {
  name: 'strings',
  role: 'harmony',
  enters: 0.16,
  level: -23.5,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.6,
  over: ALL,
  cycle: ['a'],
  parts: [
    {
      voice: strings({ players: 4, attack: 0.9, release: 0.9, stray: 8, hz: 3600, width: 0.95 }),
      pitches: chordIn('E3', 'A5', 5),
      takes: { a: 'x - - - | x - - - | x - - - | x - - -' },
      gain: 0.75,
    },
  ],
  effects: [thinned(110), inRoom({ ...HALL, seconds: 3, wet: 0.6 }), widened(1.6, 0.125, 0.35)],
}

/** A chord thrown into an echo that will not end. */
export const DUB: Stem = {
  name: 'dub',
  role: 'harmony',
  enters: 0.34,
  level: -24.5,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.4,
  over: ALL,
  cycle: ['a'],
  parts: [
    {
      voice: synth({
        rest: 1.2,
        opens: 6,
        closes: 0.5,
        resonance: 1.3,
        attack: 0.003,
        release: 0.12,
        drive: 1,
        hollow: 0.15,
      }),
      pitches: chordIn('A3', 'A5', 4),
      takes: {
        a: '. . . x  . . . .  . . . .  . . . . | . . . .  . . o .  . . . .  . . . . | . . . x  . . x .  . . . .  . . . . | . . . .  . . . .  . . x .  . o . .',
      },
      spread: 0.4,
      gain: 0.6,
    },
  ],
  effects: [
    thinned(240),
    echoed(0.75, { feedback: 0.66, lowCutHz: 420, highCutHz: 2400, wet: 0.8 }),
    inRoom({ ...HALL, wet: 0.35, dry: 0.85 }),
  ],
}

/** Rising, always rising, and falling back as a wave does. */
export const HARP: Stem = {
  name: 'harp',
  role: 'harmony',
  enters: 0.28,
  level: -24.5,
  bus: 'ducked',
  channels: 2,
  dull: 3,
  measures: 4,
  tail: 2.6,
  over: ALL,
  cycle: ['a'],
  parts: [
    {
      voice: plucked({ seconds: 2.4, bright: 0.66, position: 0.28 }),
      pitches: voiceIn('D3', 'C#5', 4),
      takes: {
        a: '0 . 1 .  2 . 3 .  4 . 5 .  6? . . . | . . . .  0? . 2 .  3 . 5 .  7 . 6? . | 0 . 1 .  2 . 3 .  4 . 5 .  6 . 7 . | . . 6? .  5 . 3 .  2? . 1 .  . . . .',
      },
      spread: 0.5,
      loose: 0.005,
    },
  ],
  effects: [
    thinned(95),
    echoed(0.75, { feedback: 0.35, lowCutHz: 300, highCutHz: 4200, wet: 0.25 }),
    inRoom({ ...NAVE, seconds: 3.2, wet: 0.55, dry: 0.75 }),
  ],
}

/** Light on moving water: sixteenths that climb through the chord. */
export const GLITTER: Stem = {
  name: 'glitter',
  role: 'colour',
  enters: 0.56,
  level: -26.5,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 1.4,
  over: ALL,
  cycle: ['a'],
  parts: [
    {
      voice: struckBody(MARIMBA),
      pitches: voiceIn('A4', 'A6', 4),
      takes: {
        a: '0 1? 2 3?  1 2? 3 4?  2 3? 4 5?  3 4? 5! . | 0 1? 2 3?  1 2? 3 4?  2 3? 4 5?  6! 5? 4 3?',
      },
      spread: 0.7,
      loose: 0.003,
    },
  ],
  effects: [
    thinned(300),
    echoed(0.5, { feedback: 0.4, lowCutHz: 600, highCutHz: 5000, wet: 0.4 }),
    inRoom({ ...HALL, wet: 0.35 }),
  ],
}
