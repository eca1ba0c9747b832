import type { Section } from '#shared/show/music.ts'
import type { Random } from '#shared/units/random.ts'
import type { Meter } from '../notation/meter.ts'
import type { Score } from '../score.ts'

/** Up to four measures with one set of stems: the grain of the arrangement. Two rounds are a phrase. */
export interface Round {
  /** Measure of the score it begins with. */
  readonly at: number
  /** 1 to 4; fewer than 4 only where a section ends. */
  readonly measures: number
  /** Index of its phrase in the whole score. */
  readonly phrase: number
  /** Whose turn it is in this phrase, where things take turns: another number than the phrase before had. */
  readonly turn: number
  /** First or second of its phrase. */
  readonly half: 0 | 1
  readonly progression: string
  readonly energy: number
  /** How energy changes at its beginning and at its end when a section begins or ends there, else 0. */
  readonly enters: number
  readonly leads: number
  /** The drums rest. */
  readonly breaks: boolean
  readonly first: boolean
  readonly last: boolean
}

export const ROUND_MEASURES = 4

/** Sections longer than this many rounds get a rest for the drums now and then. */
const LONG_SECTION = 6
const REST_EVERY = 8
/** Within a section phrases stand a little above and below its energy, so that stems come and go. */
const TIDES = [-0.04, 0.02, 0, 0.06, -0.06, 0.04]
/** The first rounds of a score come in from the dark. */
const OPENING = [0.5, 0.75]

/** A turn goes on by one of these: never by a multiple of two, three, four or eight, as things take turns by. */
const TURNS = [1, 5, 7, 11]

/** The whole score as rounds, each in one section, in order and without gaps. */
export function roundsOf(score: Score, sections: readonly Section[], meter: Meter, random: Random): Round[] {
  const rounds: Round[] = []
  const turns = [random.whole(0, 60)]
  const turnOf = (index: number): number => {
    while (turns.length <= index) turns.push(turns.at(-1)! + random.pick(TURNS))
    return turns[index]!
  }
  let at = 0
  let phrase = 0
  sections.forEach((section, index) => {
    const measures = section.bars * meter.measuresPerBar
    const count = Math.ceil(measures / ROUND_MEASURES)
    const rise = section.energy - (sections[index - 1]?.energy ?? section.energy)
    const next = (sections[index + 1]?.energy ?? section.energy) - section.energy
    for (let round = 0; round < count; round++) {
      const last = round === count - 1
      rounds.push({
        at: at + round * ROUND_MEASURES,
        measures: last ? measures - round * ROUND_MEASURES : ROUND_MEASURES,
        phrase: phrase + Math.floor(round / 2),
        turn: turnOf(phrase + Math.floor(round / 2)),
        half: round % 2 === 0 ? 0 : 1,
        progression: progressionAt(score, section.energy, round),
        energy: energyAt(section.energy, index, round),
        enters: round === 0 ? rise : 0,
        leads: last ? next : 0,
        breaks: section.energy >= 0.5 && count > LONG_SECTION && round % REST_EVERY === REST_EVERY - 2,
        first: index === 0 && round === 0,
        last: last && index === sections.length - 1,
      })
    }
    at += measures
    phrase += Math.ceil(count / 2)
  })
  return rounds
}

function progressionAt(score: Score, energy: number, round: number): string {
  const form = score.form.findLast((one) => one.from <= energy) ?? score.form[0]!
  return form.rounds[round % form.rounds.length]!
}

function energyAt(energy: number, section: number, round: number): number {
  const tide = energy > 0.1 && energy < 0.95 ? TIDES[Math.floor(round / 2) % TIDES.length]! : 0
  const opening = section === 0 ? (OPENING[round] ?? 1) : 1
  return Math.max(0, Math.min(1, (energy + tide) * opening))
}
