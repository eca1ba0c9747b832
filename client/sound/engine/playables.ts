import type { Music } from '#shared/show/music.ts'
import type { Plan } from '../score/plan.ts'
import type { BedSound } from '../score/score.ts'
import type { Deck } from './deck.ts'
import type { Playable } from './music-player.ts'

/** What the key of a producer's file is nobody knows: an open fifth, dark and low. */
const OPEN_FIFTH = [73.4, 110, 146.8, 220]
const FILE_BED: BedSound = { partials: [1, 0.3, 0.12], hz: 420, detune: 9, swells: 6, level: 0.15 }

export function scorePlayable(deck: Deck, plan: Plan, bar: number): Playable {
  return {
    deck,
    bed: plan.bed,
    bar,
    length: plan.length,
    chordAt: (position) => {
      const measure = Math.floor(position / plan.secondsPerMeasure)
      return plan.harmony[Math.max(0, Math.min(plan.harmony.length - 1, measure))]!
    },
  }
}

export function filePlayable(deck: Deck, music: Music, seconds: number | null): Playable {
  return {
    deck,
    bed: FILE_BED,
    bar: barSeconds(music),
    length: seconds ?? barsOf(music) * barSeconds(music),
    chordAt: () => OPEN_FIFTH,
  }
}

export const barSeconds = (music: Music): number => (music.beatsPerBar * 60) / music.tempo

const barsOf = (music: Music): number => music.sections.reduce((sum, section) => sum + section.bars, 0)
