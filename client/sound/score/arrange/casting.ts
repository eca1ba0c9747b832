import type { Role, Score, Stem } from '../score.ts'
import type { Round } from './round.ts'

/** The gain a stem comes in with, and over how much energy it grows to its level. */
const FAR = 0.62
const GROWTH = 0.15
/** How much nearer held sounds are where there is no energy at all. */
const NEARER = 0.9
/** How far the air steps back behind everything else. */
const BEHIND = 0.35
/** Where everything plays, everything makes a little room: from this energy on, by so much in the end. */
const CROWDED = 0.7
const ROOM = 0.13
/** From here on every stem of the harmony plays, and the percussion does not take turns. */
const FULL = 0.9

/**
 * Which stems play in a round and at what gain. Stems of one kind take turns and each phrase gains one in its
 * second half, so that no two phrases are cast alike.
 */
export function castingOf(score: Score, round: Round): Map<Stem, number> {
  const cast = new Map<Stem, number>()
  const { turn, half, energy } = round
  const add = (role: Role, count = Number.POSITIVE_INFINITY) => {
    const stems = eligible(score, role, round)
    for (const stem of inTurn(stems, count, turn)) cast.set(stem, gainAt(stem, round))
  }
  add('air')
  add('colour', colours(round))
  add('harmony', energy >= FULL || half === 1 ? undefined : most(score, 'harmony', round))
  if (turn % 2 === 1) add('lead')
  if (round.breaks) return cast
  add('floor')
  add('control')
  add('bass')
  add('pulse', energy >= FULL || half === 1 || round.enters > 0 ? undefined : most(score, 'pulse', round))
  return cast
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

/** One or two colours, one more in the second half, and one more where the drums rest. */
const colours = ({ energy, half, breaks }: Round): number =>
  1 + (energy > 0.5 ? 1 : 0) + (half === 1 && energy > 0.3 ? 1 : 0) + (breaks ? 1 : 0)

/** All but one, where there are two or more. */
const most = (score: Score, role: Role, round: Round): number =>
  Math.max(1, eligible(score, role, round).length - 1)

/** `count` of the stems, beginning with the one whose turn it is. */
function inTurn(stems: readonly Stem[], count: number, turn: number): Stem[] {
  if (stems.length <= count) return [...stems]
  return Array.from({ length: count }, (_, i) => stems[(turn + i) % stems.length]!)
}

function gainAt(stem: Stem, { energy }: Round): number {
  if (stem.role === 'control') return 1
  const crowded = 1 - ROOM * Math.max(0, (energy - CROWDED) / (1 - CROWDED))
  return crowded * presence(stem, energy)
}

/** Drums and bass grow all the way up; what carries the quiet rounds is nearer there; the rest grows in soon. */
function presence(stem: Stem, energy: number): number {
  switch (stem.role) {
    case 'floor':
    case 'bass':
      return FAR + (1 - FAR) * Math.min(1, (energy - stem.enters) / (1 - stem.enters))
    case 'air':
      return (1 + NEARER * Math.max(0, 1 - energy / 0.6)) * (1 - BEHIND * energy)
    case 'harmony':
      return 1 + NEARER * Math.max(0, 1 - energy / 0.6)
    default:
      return FAR + (1 - FAR) * Math.min(1, (energy - stem.enters) / GROWTH)
  }
}
