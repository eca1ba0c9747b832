import type { Random } from '#shared/units/random.ts'
import type { Role, Score, Stem } from '../score.ts'
import type { Round } from './round.ts'

/** The gain a stem comes in with, and over how much energy it grows to its level. */
const FAR = 0.62
const GROWTH = 0.15
/** How much nearer held sounds are where there is no energy at all. */
const NEARER = 0.9

/** Which stems play in a round and at what gain. Stems of one kind take turns, so that no two phrases are cast alike. */
export function casting(score: Score, random: Random): (round: Round) => Map<Stem, number> {
  const offset = random.whole(0, 60)
  return (round) => {
    const cast = new Map<Stem, number>()
    const add = (stems: readonly Stem[]) => {
      for (const stem of stems) cast.set(stem, gainAt(stem, round))
    }
    const turn = offset + round.phrase
    const of = (role: Role) => eligible(score, role, round)
    add(of('air'))
    add(inTurn(of('colour'), colours(round), turn))
    add(resting(of('harmony'), round, turn))
    if (round.phrase % 2 === 1 || round.energy > 0.9) add(of('lead'))
    if (round.breaks) return cast
    add(of('floor'))
    add(of('control'))
    add(of('bass'))
    add(resting(of('pulse'), round, turn))
    return cast
  }
}

function eligible(score: Score, role: Role, round: Round): Stem[] {
  return score.stems.filter(
    (stem) =>
      stem.role === role &&
      stem.enters <= round.energy &&
      (stem.leaves ?? 1) >= round.energy &&
      (stem.over?.includes(round.progression) ?? true),
  )
}

const colours = (round: Round): number =>
  Math.max(1, Math.round(0.6 + 1.6 * round.energy)) + (round.breaks ? 1 : 0)

/** `count` of the stems, beginning with the one whose turn it is. */
const inTurn = (stems: readonly Stem[], count: number, turn: number): Stem[] =>
  stems.length <= count
    ? [...stems]
    : Array.from({ length: count }, (_, i) => stems[(turn * count + i) % stems.length]!)

/** Of three or more, one rests in the first half of each phrase, another each time; at full energy none does. */
function resting(stems: readonly Stem[], round: Round, turn: number): Stem[] {
  if (stems.length < 3 || round.half === 1 || round.energy > 0.92 || round.enters > 0) return [...stems]
  return stems.filter((_, index) => index !== turn % stems.length)
}

/** Drums and bass grow all the way up; what carries the quiet rounds is nearer there; the rest grows in soon. */
function gainAt(stem: Stem, { energy }: Round): number {
  switch (stem.role) {
    case 'control':
      return 1
    case 'floor':
    case 'bass':
      return FAR + (1 - FAR) * Math.min(1, (energy - stem.enters) / (1 - stem.enters))
    case 'air':
    case 'harmony':
      return 1 + NEARER * Math.max(0, 1 - energy / 0.6)
    default:
      return FAR + (1 - FAR) * Math.min(1, (energy - stem.enters) / GROWTH)
  }
}
