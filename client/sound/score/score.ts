import type { ScoreId } from '#shared/show/music.ts'
import type { Tuning } from './notation/pitch.ts'
import type { Scene } from './render/scene.ts'
import { SAMPLE_RATE, type Tape } from './synth/tape.ts'
import type { Voice } from './voices/voice.ts'

/** A score: its harmony, its stems, and how they grow with the energy of a section. All of it is data. */
export interface Score {
  readonly id: ScoreId
  readonly tuning: Tuning
  /** Pitch names (without octave) the score keeps to; what a chord adds to them is heard as a colour. */
  readonly scale: readonly string[]
  /** Rounds of four chords, one a measure, by name. */
  readonly progressions: Readonly<Record<string, string>>
  /** Which rounds follow each other, by the energy from which they do: the last that fits is taken. */
  readonly form: readonly { readonly from: number; readonly rounds: readonly string[] }[]
  readonly stems: readonly Stem[]
  /** The chord that is held while the show is. */
  readonly bed: BedSound
  /** Gain on everything, so that a whole show comes out at the loudness all scores share. */
  readonly trim: number
}

/**
 * What a stem is for, which is how it is arranged: `air` nearly always sounds, `floor` is the drum that carries
 * the walk, `pulse` the other percussion, `bass` and `harmony` follow the chords, `colour` takes turns, `lead` is
 * kept for the heights, and `mark` sounds only where the arrangement puts it: at borders and at the end.
 */
export type Role = 'air' | 'floor' | 'pulse' | 'bass' | 'harmony' | 'colour' | 'lead' | 'mark' | 'control'

/** Where a stem goes: straight on, through the bus that yields to the kick, or into that bus as its control. */
export type Bus = 'dry' | 'ducked' | 'control'

export interface Stem {
  readonly name: string
  readonly role: Role
  /** The energy from which it plays, and above which it no longer does. */
  readonly enters: number
  readonly leaves?: number
  /** How loud it is in the mix, in LUFS. */
  readonly level: number
  readonly bus: Bus
  readonly channels: 1 | 2
  /** Nothing of it lies above 9 kHz (2), 6 kHz (3) or 4 kHz (4): that part of the sample rate holds it. */
  readonly dull?: 2 | 3 | 4
  /** Length of its clips. A stem that follows the chords has four measures, a round. */
  readonly measures: 1 | 2 | 4
  /** Seconds it may ring on after its clip. */
  readonly tail: number
  /** The progressions it plays over; none when it does not follow the chords. */
  readonly over?: readonly string[]
  /** Takes that follow each other, one a clip. */
  readonly cycle: readonly string[]
  /** Takes for the last measure of a phrase, in turn. */
  readonly fills?: readonly string[]
  readonly parts: readonly Part[]
  /** What the whole goes through, in order. */
  readonly effects?: readonly Effect[]
}

/** One instrument of a stem and what it plays in each take. */
export interface Part {
  readonly voice: Voice
  /** What the cells of its lines mean. */
  readonly pitches: Pitching
  /** Its lines by take, of one measure or as many as the clip has; a short line is repeated. */
  readonly takes: Readonly<Record<string, string>>
  readonly gain?: number
  /** Where it sits, −1 to 1; `spread` scatters its notes about that place. */
  readonly pan?: number
  readonly spread?: number
  /** Seconds between the notes of one cell. */
  readonly strum?: number
  /** How late every second sixteenth comes, as a share of a sixteenth. */
  readonly swing?: number
  /** Seconds a note may be early or late, at most. */
  readonly loose?: number
}

/** The pitches (as frequencies in Hz) of a cell in a measure of the clip. */
export type Pitching = (cell: string, measure: number, scene: Scene) => readonly number[]

export type Effect = (tape: Tape, scene: Scene) => void

export interface BedSound {
  /** Levels of the partials of each voice, from the fundamental up. */
  readonly partials: readonly number[]
  /** Hz above which it is dark. */
  readonly hz: number
  /** Cents between the two oscillators of a voice. */
  readonly detune: number
  /** Slow swells a minute. */
  readonly swells: number
  /** 0 to 1. */
  readonly level: number
}

/** Samples a second of a stem's clips. A control only has to be smooth. */
export const stemRate = (stem: Pick<Stem, 'bus' | 'dull'>): number =>
  SAMPLE_RATE / (stem.bus === 'control' ? 5 : (stem.dull ?? 1))
