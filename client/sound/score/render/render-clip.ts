import { seeded } from '#shared/units/random.ts'
import type { Arrangement, Clip } from '../arrange/arrange.ts'
import { type Chord, progression } from '../notation/chord.ts'
import type { Role, Score } from '../score.ts'
import { levelled } from '../synth/level.ts'
import type { Tape } from '../synth/tape.ts'
import { perform } from './perform.ts'

/** Highest peak of a clip: they add up, and the drum that carries the walk goes first. */
const CEILINGS: Partial<Record<Role, number>> = { floor: 0.4, pulse: 0.16, mark: 0.2 }
const CEILING = 0.24

/** A clip's samples, one array a channel. */
export type Channels = Float32Array<ArrayBuffer>[]

/**
 * Renders the clips of an arrangement, one at a call. A clip's chances come from the seed and its name, so that
 * the order of rendering changes nothing.
 */
export function clipRenderer(score: Score, arrangement: Arrangement, seed: number): (clip: Clip) => Channels {
  const rounds = new Map<string, readonly Chord[]>()
  for (const [name, written] of Object.entries(score.progressions)) rounds.set(name, progression(written))
  return (clip) => {
    const tape = perform(clip.stem, clip.take, clip.progression ?? '', {
      meter: arrangement.meter,
      chords: rounds.get(clip.progression ?? '') ?? [],
      tuning: score.tuning,
      random: seeded(seed ^ hashOf(`${score.id}/${clip.name}`)),
    })
    const channels = clip.channels === 1 ? [folded(tape)] : [tape.left, tape.right]
    if (clip.bus === 'control') return channels
    return levelled(channels, tape.rate, clip.stem.level, CEILINGS[clip.stem.role] ?? CEILING)
  }
}

function folded(tape: Tape): Float32Array<ArrayBuffer> {
  return tape.left.map((left, i) => 0.5 * (left + tape.right[i]!))
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}
