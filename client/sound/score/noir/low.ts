import { echoed, equalised, inRoom, NAVE, softened, thinned, widened } from '../effects.ts'
import { bassOf, named, voiceIn } from '../notation/pitching.ts'
import type { Stem } from '../score.ts'
import { strings } from '../voices/strings.ts'
import { sub } from '../voices/sub.ts'
import { synth } from '../voices/synth.ts'

/** Every chord of the score holds F and C or rubs against them well: they are never let go. */
export const DRONE: Stem = {
  name: 'drone',
  role: 'air',
  enters: 0,
  level: -29,
  bus: 'ducked',
  channels: 2,
  dull: 4,
  measures: 4,
  tail: 3,
  cycle: ['a', 'b'],
  parts: [
    {
      voice: strings({ players: 5, attack: 1.4, release: 1.8, stray: 7, hz: 520, width: 0.9 }),
      pitches: named,
      takes: {
        a: 'F2 - - - | - - - - | - - - - | - - - -',
        b: 'F2 - - - | - - - - | - - - - | - - - -',
      },
    },
    {
      voice: strings({ players: 4, attack: 2.2, release: 1.8, stray: 9, hz: 760, width: 1 }),
      pitches: named,
      takes: {
        a: 'C3 - - - | - - - - | - - - - | - - - -',
        b: '. . . . | C3 - - - | - - - - | - - - -',
      },
      gain: 0.6,
    },
    {
      voice: strings({ players: 3, attack: 2, release: 2.2, stray: 5, hz: 1500, width: 1 }),
      pitches: named,
      takes: { b: '. . . . | . . . . | F4 - - - | G4 - - -' },
      gain: 0.18,
    },
  ],
  effects: [softened(1900), inRoom({ ...NAVE, seconds: 3, wet: 0.5, dry: 0.7 })],
}

/** Rolls under the kick, never on it. */
export const SUB: Stem = {
  name: 'sub',
  role: 'bass',
  enters: 0.26,
  level: -22.3,
  bus: 'ducked',
  channels: 1,
  dull: 4,
  measures: 4,
  tail: 0.3,
  over: ['pedal', 'turn', 'lift'],
  cycle: ['a', 'b'],
  parts: [
    {
      voice: sub({ attack: 0.008, release: 0.05, octave: 0.42, drive: 1.5, slide: -1.5 }),
      pitches: bassOf('F1'),
      takes: {
        a: '. . 1 -  . . 1 .  . . 1 -  . . 1 1 | . . 1 -  . . 1 .  . . 1 -  . 1 . 1',
        b: '. . 1 -  . 1 . .  . . 1 -  . . 1 . | . . 1 -  . 1 . .  . . 1 -  . 8? . 1',
      },
    },
  ],
  effects: [equalised({ kind: 'highpass', hz: 30 })],
}

/** A sequencer nobody stops: dark sixteenths that open when the room does. */
export const PULSE: Stem = {
  name: 'sequence',
  role: 'harmony',
  enters: 0.6,
  level: -23.5,
  bus: 'ducked',
  channels: 2,
  dull: 2,
  measures: 4,
  tail: 1.2,
  over: ['pedal', 'turn', 'lift'],
  cycle: ['a'],
  parts: [
    {
      voice: synth({
        rest: 1.4,
        opens: 12,
        closes: 0.28,
        resonance: 1.6,
        attack: 0.002,
        release: 0.05,
        drive: 1.2,
        hollow: 0.35,
      }),
      pitches: voiceIn('F2', 'C4', 4),
      takes: {
        a: '0! . 1? 2  . 1? 3 .  0 2? . 1  3! . 2? 1 | 0! . 1? 2  . 1? 3 .  0 2? . 4  3! . 2? 1',
      },
      loose: 0.001,
      spread: 0.3,
    },
  ],
  effects: [
    thinned(130),
    echoed(0.75, { feedback: 0.42, lowCutHz: 400, highCutHz: 3200, wet: 0.32 }),
    widened(1.2, 0.25, 0.4),
  ],
}
