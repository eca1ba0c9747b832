import { describe, expect, it } from 'vitest'
import { seeded } from '#shared/units/random.ts'
import { progression } from '../../../client/sound/score/notation/chord.ts'
import { line } from '../../../client/sound/score/notation/line.ts'
import { meterOf } from '../../../client/sound/score/notation/meter.ts'
import { EQUAL, pitchClass } from '../../../client/sound/score/notation/pitch.ts'
import { leadVoices } from '../../../client/sound/score/notation/voicing.ts'
import { ALL_SCORES } from '../../../client/sound/score/render/renderer.ts'
import type { Score, Stem } from '../../../client/sound/score/score.ts'

const SCORES = Object.values(ALL_SCORES)
const FOUR = meterOf({ tempo: 120, beatsPerBar: 4 })
const MELODIC = new Set(['bass', 'harmony', 'lead', 'colour', 'air'])

const takesOf = (stem: Stem) => [...new Set([...stem.cycle, ...(stem.fills ?? [])])]

/** Every pitch class a stem plays over a progression, by frequency as if tuned equally. */
function pitchClasses(score: Score, stem: Stem, over: string | null): Set<number> {
  const chords = over === null ? [] : progression(score.progressions[over]!)
  const scene = { meter: FOUR, chords, tuning: EQUAL, random: seeded(1) }
  const heard = new Set<number>()
  for (const part of stem.parts) {
    for (const take of takesOf(stem)) {
      const written = part.takes[`${over}.${take}`] ?? part.takes[take]
      if (written === undefined) continue
      for (const note of line(written, FOUR)) {
        for (const hz of part.pitches(note.cell, Math.floor(note.at / 4), scene)) {
          const semitones = 12 * Math.log2(hz / 440) + 69
          if (Math.abs(semitones - Math.round(semitones)) < 1e-6)
            heard.add(((Math.round(semitones) % 12) + 12) % 12)
        }
      }
    }
  }
  return heard
}

describe.each(SCORES)('the score $id', (score) => {
  const scale = new Set(score.scale.map(pitchClass))

  it('has rounds of four chords whose tones all lie in its scale', () => {
    for (const [name, written] of Object.entries(score.progressions)) {
      const chords = progression(written)
      expect(chords, name).toHaveLength(4)
      for (const chord of chords) {
        for (const tone of [...chord.tones, chord.bass])
          expect(scale.has(tone), `${chord.symbol} in ${name}`).toBe(true)
      }
    }
  })

  it('leads the voices of every round smoothly, back to its beginning too', () => {
    for (const written of Object.values(score.progressions)) {
      const chords = progression(written)
      const voices = leadVoices(chords, { low: 53, high: 77, voices: 4 })
      voices.forEach((here, i) => {
        const next = voices[(i + 1) % voices.length]!
        const steps = here.map((one, voice) => Math.abs(one - next[voice]!))
        expect(Math.max(...steps), `${chords[i]!.symbol} in ${written}`).toBeLessThanOrEqual(7)
        expect(steps.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(14)
      })
    }
  })

  it('plays no melodic note outside its scale', () => {
    for (const stem of score.stems.filter((one) => MELODIC.has(one.role) || one.name === 'ending')) {
      for (const over of stem.over ?? [null]) {
        for (const tone of pitchClasses(score, stem, over)) {
          expect(scale.has(tone), `${stem.name} over ${over}: ${tone}`).toBe(true)
        }
      }
    }
  })

  it('has every take it speaks of, and each fits every meter', () => {
    for (const stem of score.stems) {
      for (const take of takesOf(stem)) {
        const names = (stem.over ?? ['']).map((over) => `${over}.${take}`)
        const written = stem.parts.flatMap((part) =>
          names.flatMap((name) => part.takes[name] ?? part.takes[take] ?? []),
        )
        expect(written.length, `${stem.name}/${take}`).toBeGreaterThan(0)
        for (const one of written) {
          for (const beatsPerBar of [2, 3, 4, 5, 6, 7, 8]) line(one, meterOf({ tempo: 120, beatsPerBar }))
          expect([1, 2, 4], `${stem.name}/${take}`).toContain(one.split('|').length)
          expect(one.split('|').length).toBeLessThanOrEqual(stem.measures)
        }
      }
    }
  })

  it('plays only over rounds it has, and has a bass, a floor and an air for each', () => {
    const rounds = Object.keys(score.progressions)
    for (const stem of score.stems) expect(rounds).toEqual(expect.arrayContaining([...(stem.over ?? [])]))
    for (const form of score.form) expect(rounds).toEqual(expect.arrayContaining([...form.rounds]))
    for (const role of ['air', 'floor', 'bass', 'harmony', 'lead', 'control']) {
      expect(
        score.stems.some((stem) => stem.role === role),
        role,
      ).toBe(true)
    }
    const marks = score.stems.filter((stem) => stem.role === 'mark').map((stem) => stem.name)
    expect(marks.toSorted()).toEqual(['ending', 'impact', 'riser', 'swell'])
  })
})

describe('the three', () => {
  it('share no stem, no progression and no scale', () => {
    for (const [i, one] of SCORES.entries()) {
      for (const other of SCORES.slice(i + 1)) {
        expect(one.scale).not.toEqual(other.scale)
        const rounds = new Set(Object.values(one.progressions))
        expect(Object.values(other.progressions).some((round) => rounds.has(round))).toBe(false)
        expect(one.stems.some((stem) => other.stems.includes(stem))).toBe(false)
      }
    }
  })
})
