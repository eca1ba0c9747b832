import type { Chord } from './chord.ts'
import type { Pitch } from './pitch.ts'

/** Where a part lies and how many voices it has. */
export interface Register {
  readonly low: Pitch
  readonly high: Pitch
  readonly voices: number
  /** The voices sound one after the other, so they may lie as close as they like. */
  readonly broken?: boolean
}

/** Closer than this, two voices below middle C make mud. */
const CLOSEST_LOW = 3
const CLOSEST = 2
const WIDEST = 12
const MIDDLE_C = 60

/**
 * The chords in a register, ascending, each voice going to the nearest place it can: of every way to lay a
 * chord out, the one whose voices move least from the chord before. The first lies about the register's middle.
 * The last leads back into the first, so the first is chosen among its ways so that the whole round moves least.
 */
export function leadVoices(chords: readonly Chord[], register: Register): Pitch[][] {
  let best: Pitch[][] = []
  let least = Number.POSITIVE_INFINITY
  for (const opening of layouts(chords[0]!, register)) {
    const round = [opening]
    for (const next of chords.slice(1)) round.push(nearest(layouts(next, register), round.at(-1)!))
    const moved = roundMovement(round) + 0.5 * distanceFromMiddle(opening, register)
    if (moved < least) {
      least = moved
      best = round
    }
  }
  return best
}

/** Semitones moved by all voices together, the leap of the farthest counted once more. */
export function movement(from: readonly Pitch[], to: readonly Pitch[]): number {
  let sum = 0
  let farthest = 0
  for (let voice = 0; voice < from.length; voice++) {
    const step = Math.abs(from[voice]! - to[voice]!)
    sum += step
    farthest = Math.max(farthest, step)
  }
  return sum + farthest
}

const roundMovement = (round: readonly Pitch[][]): number =>
  round.reduce((sum, here, i) => sum + movement(here, round[(i + 1) % round.length]!), 0)

function distanceFromMiddle(layout: readonly Pitch[], register: Register): number {
  const mean = layout.reduce((sum, one) => sum + one, 0) / layout.length
  return Math.abs(mean - (register.low + register.high) / 2)
}

function nearest(layouts: readonly Pitch[][], to: readonly Pitch[]): Pitch[] {
  return layouts.reduce((best, layout) => (movement(layout, to) < movement(best, to) ? layout : best))
}

/** Every way to lay a chord out in a register, ascending, no two voices too close or too far apart. */
function layouts(chord: Chord, register: Register): Pitch[][] {
  const found: Pitch[][] = []
  const extend = (layout: Pitch[], left: readonly number[]) => {
    if (left.length === 0) {
      found.push(layout)
      return
    }
    for (const tone of new Set(left)) {
      const rest = left.toSpliced(left.indexOf(tone), 1)
      for (const place of places(tone, layout.at(-1), register)) extend([...layout, place], rest)
    }
  }
  for (const tones of choicesOfTones(chord, register.voices)) extend([], tones)
  if (found.length === 0) throw new Error(`${chord.symbol} does not fit ${JSON.stringify(register)}`)
  return found
}

/** With more tones than voices the fifth is left out, then the root (the bass has it); with fewer, any is doubled. */
function choicesOfTones(chord: Chord, voices: number): number[][] {
  const tones = [...chord.tones]
  if (tones.length > voices) tones.splice(2, 1)
  while (tones.length > voices) tones.shift()
  let choices = [tones]
  while (choices[0]!.length < voices)
    choices = choices.flatMap((some) => chord.tones.map((tone) => [...some, tone]))
  return choices
}

function places(tone: number, below: Pitch | undefined, register: Register): Pitch[] {
  const found: Pitch[] = []
  for (let octave = 0; octave < 10; octave++) {
    const place = tone + 12 * octave
    if (place < register.low || place > register.high) continue
    if (below === undefined) found.push(place)
    else if (place - below >= closest(below, register) && place - below <= WIDEST) found.push(place)
  }
  return found
}

function closest(below: Pitch, register: Register): number {
  if (register.broken) return 1
  return below < MIDDLE_C ? CLOSEST_LOW : CLOSEST
}
