import { describe, expect, it } from 'vitest'
import { seeded } from '#shared/units/random.ts'
import { blankTape, SAMPLE_RATE } from '../../../client/sound/score/synth/tape.ts'
import { armonica } from '../../../client/sound/score/voices/armonica.ts'
import { bell } from '../../../client/sound/score/voices/bell.ts'
import { BOWL, FELT_PIANO, GLASS, KALIMBA, MARIMBA } from '../../../client/sound/score/voices/bodies.ts'
import { choir } from '../../../client/sound/score/voices/choir.ts'
import { ondes } from '../../../client/sound/score/voices/ondes.ts'
import { plucked } from '../../../client/sound/score/voices/plucked.ts'
import { strings } from '../../../client/sound/score/voices/strings.ts'
import { struckBody } from '../../../client/sound/score/voices/struck-body.ts'
import { sub } from '../../../client/sound/score/voices/sub.ts'
import { synth } from '../../../client/sound/score/voices/synth.ts'
import type { Voice } from '../../../client/sound/score/voices/voice.ts'

const SECONDS = 1.6
const COARSE_CENTS = 2

const PITCHED: Record<string, { voice: Voice; hertz: number[]; cents: number }> = {
  koto: {
    voice: plucked({ seconds: 1.7, bright: 0.8, position: 0.16 }),
    hertz: [110, 196, 440, 784, 1319],
    cents: 4,
  },
  harp: {
    voice: plucked({ seconds: 2.4, bright: 0.5, position: 0.3 }),
    hertz: [110, 147, 440, 880],
    cents: 4,
  },
  piano: { voice: struckBody(FELT_PIANO), hertz: [110, 440, 1047], cents: 4 },
  kalimba: { voice: struckBody(KALIMBA), hertz: [196, 440, 880], cents: 6 },
  marimba: { voice: struckBody(MARIMBA), hertz: [440, 880, 1760], cents: 4 },
  glass: { voice: struckBody(GLASS), hertz: [440, 1319], cents: 5 },
  bowl: { voice: struckBody(BOWL), hertz: [196, 294], cents: 5 },
  bell: { voice: bell({ ratio: 3.5, index: 1.9, dulls: 0.9, seconds: 2.4 }), hertz: [294, 659], cents: 3 },
  armonica: {
    voice: armonica({ attack: 0.2, release: 0.2, partials: [1, 0.3], drift: 0.5 }),
    hertz: [147, 440],
    cents: 4,
  },
  sub: {
    voice: sub({ attack: 0.01, release: 0.05, octave: 0.4, drive: 1.5, slide: 0 }),
    hertz: [43.65, 61.7, 98],
    cents: 4,
  },
  synth: {
    voice: synth({
      rest: 2,
      opens: 5,
      closes: 0.4,
      resonance: 1,
      attack: 0.01,
      release: 0.1,
      drive: 1,
      hollow: 0.4,
    }),
    hertz: [49, 110, 294],
    cents: 5,
  },
  strings: {
    voice: strings({ players: 5, attack: 0.1, release: 0.2, stray: 8, hz: 3000, width: 0.8 }),
    hertz: [131, 440, 880],
    cents: 12,
  },
  choir: {
    voice: choir({
      singers: 3,
      from: 'o',
      to: 'a',
      turns: 1,
      attack: 0.1,
      release: 0.2,
      breath: 0.1,
      width: 0.5,
    }),
    hertz: [98, 196, 392],
    cents: 14,
  },
  ondes: { voice: ondes(0), hertz: [294, 587], cents: 6 },
}

function played(voice: Voice, hz: number): Float32Array {
  const tape = blankTape(SECONDS + 0.4, SAMPLE_RATE)
  voice({ at: 0, length: SECONDS, hz, velocity: 0.8, pan: 0 }, tape, seeded(5))
  return tape.left.map((left, i) => left + tape.right[i]!)
}

/** Cents from `hz` of the strongest frequency near it. */
function centsOff(sound: Float32Array, hz: number): number {
  let best = { cents: 0, power: -1 }
  for (let cents = -60; cents <= 60; cents += COARSE_CENTS) {
    const power = powerAt(sound, hz * 2 ** (cents / 1200))
    if (power > best.power) best = { cents, power }
  }
  return best.cents
}

function powerAt(sound: Float32Array, hz: number): number {
  const from = Math.round(0.05 * SAMPLE_RATE)
  const frames = Math.round(1.4 * SAMPLE_RATE)
  let real = 0
  let imaginary = 0
  for (let i = 0; i < frames; i += 2) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / frames)
    const turn = (2 * Math.PI * hz * i) / SAMPLE_RATE
    real += sound[from + i]! * window * Math.cos(turn)
    imaginary += sound[from + i]! * window * Math.sin(turn)
  }
  return real * real + imaginary * imaginary
}

describe.each(Object.entries(PITCHED))('%s', (_name, { voice, hertz, cents }) => {
  it.each(hertz)('is in tune at %d Hz', (hz) => {
    expect(Math.abs(centsOff(played(voice, hz), hz))).toBeLessThanOrEqual(cents)
  })

  it('begins softly enough not to click, and stays within bounds', () => {
    const sound = played(voice, hertz[0]!)
    expect(Math.abs(sound[0]!)).toBeLessThan(0.01)
    const peak = sound.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    expect(peak).toBeGreaterThan(0.15)
    expect(peak).toBeLessThan(5)
  })

  it('plays the same note the same with the same chances', () => {
    expect(Buffer.from(played(voice, 220).buffer).equals(Buffer.from(played(voice, 220).buffer))).toBe(true)
  })
})
