import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chord, progression } from '../../../client/sound/score/notation/chord.ts'
import { evenly, goingRound, line } from '../../../client/sound/score/notation/line.ts'
import { meterOf } from '../../../client/sound/score/notation/meter.ts'
import { hertz, justTuning, pitch } from '../../../client/sound/score/notation/pitch.ts'
import { leadVoices, movement } from '../../../client/sound/score/notation/voicing.ts'

const FOUR = meterOf({ tempo: 120, beatsPerBar: 4 })

describe('pitches', () => {
  it('are numbered and tuned as everybody does', () => {
    expect(pitch('A4')).toBe(69)
    expect(pitch('Bb3')).toBe(58)
    expect(hertz(pitch('A4'))).toBeCloseTo(440)
    expect(hertz(pitch('C4'))).toBeCloseTo(261.626, 2)
  })

  it('stand in whole-number ratios to each other when the tuning is just', () => {
    const tuning = justTuning('G', [1, 16 / 15, 9 / 8, 6 / 5, 5 / 4, 4 / 3, 7 / 5, 3 / 2])
    const ratio = (a: string, b: string) => hertz(pitch(b), tuning) / hertz(pitch(a), tuning)
    expect(ratio('G3', 'D4')).toBeCloseTo(3 / 2, 10)
    expect(ratio('G3', 'Bb3')).toBeCloseTo(6 / 5, 10)
    expect(ratio('Bb3', 'D4')).toBeCloseTo(5 / 4, 10)
  })

  it.each(['H4', 'C', 'Cb#3'])('refuse %s', (name) => {
    expect(() => pitch(name)).toThrow(name)
  })
})

describe('chords', () => {
  it('are read as a player reads them', () => {
    expect(chord('Fm9')).toMatchObject({ root: 5, bass: 5, tones: [5, 8, 0, 3, 7] })
    expect(chord('Dbmaj7/F')).toMatchObject({ root: 1, bass: 5, tones: [1, 5, 8, 0] })
    expect(progression('Am | E7sus4').map((one) => one.symbol)).toEqual(['Am', 'E7sus4'])
  })

  it('refuse what nobody plays', () => {
    expect(() => chord('Fwhatever')).toThrow('Fwhatever')
  })

  it('move no voice further than a fourth when voices are led', () => {
    const round = progression('Fm9 | Dbmaj9 | Bbm9 | C7sus4b9')
    const voices = leadVoices(round, { low: pitch('C4'), high: pitch('C6'), voices: 4 })
    for (let i = 0; i < 4; i++) {
      const next = voices[(i + 1) % 4]!
      expect(Math.max(...voices[i]!.map((one, voice) => Math.abs(one - next[voice]!)))).toBeLessThanOrEqual(5)
      expect(movement(voices[i]!, next)).toBeLessThan(16)
    }
  })
})

describe('lines', () => {
  it('hold notes, across bars too', () => {
    expect(line('C4 - . . | . . . E4 | - - . .', FOUR)).toEqual([
      { at: 0, length: 2, cell: 'C4', velocity: 0.75 },
      { at: 7, length: 3, cell: 'E4', velocity: 0.75 },
    ])
  })

  it('know strong and soft', () => {
    const velocities = line('X x o 2!', FOUR).map((note) => note.velocity)
    expect(velocities).toEqual([1, 0.75, 0.45, 1])
  })

  it('set five against four', () => {
    const notes = line(evenly('0', '1', '2', '3', '4'), FOUR)
    expect(notes.map((note) => note.at)).toEqual([0, 0.8, 1.6, 2.4, 3.2].map((at) => expect.closeTo(at)))
  })

  it('go round without regard for the bar', () => {
    expect(line(goingRound('1 . .', 2), FOUR).map((note) => note.at * 4)).toEqual([
      0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30,
    ])
  })

  it('refuse a measure that has not four equal beats', () => {
    expect(() => line('x . x', FOUR)).toThrow('3 cells')
  })

  it('fit a bar of any length, and stay inside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.array(fc.constantFrom('x', '.', '-', 'o'), { minLength: 16, maxLength: 16 }),
        (beatsPerBar, cells) => {
          const meter = meterOf({ tempo: 120, beatsPerBar })
          for (const note of line(cells.join(' '), meter)) {
            expect(note.at).toBeGreaterThanOrEqual(0)
            expect(note.at + note.length).toBeLessThanOrEqual(meter.beats + 1e-9)
          }
          expect(meter.beats * meter.measuresPerBar).toBe(beatsPerBar)
        },
      ),
      { seed: 4, numRuns: 60 },
    )
  })
})
