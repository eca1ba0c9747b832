import { seeded } from '#shared/units/random.ts'
import type { Arrangement, Clip } from '../arrange/arrange.ts'
import { type Chord, progression } from '../notation/chord.ts'
import type { Score } from '../score.ts'
import { audibleFrames } from '../synth/finish.ts'
import { loudness } from '../synth/loudness.ts'
import type { Tape } from '../synth/tape.ts'
import { perform } from './perform.ts'

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
    return levelled(channels, clip.stem.level, tape.rate)
  }
}

/** Brought to a loudness, and cut where nothing can be heard any more. One channel is heard from both sides. */
function levelled(channels: Channels, level: number, rate: number): Channels {
  const heard = channels.length === 1 ? [channels[0]!, channels[0]!] : channels
  const gain = 10 ** ((level - loudness(heard, rate)) / 20)
  if (!Number.isFinite(gain)) return channels
  for (const channel of channels) {
    for (let i = 0; i < channel.length; i++) channel[i]! *= gain
  }
  const frames = audibleFrames(channels)
  return channels.map((channel) => channel.slice(0, frames))
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
