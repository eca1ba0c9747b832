import type { Music } from '#shared/show/music.ts'
import { seeded } from '#shared/units/random.ts'
import { progression } from '../notation/chord.ts'
import { type Meter, measureSeconds, meterOf } from '../notation/meter.ts'
import { hertz, pitch } from '../notation/pitch.ts'
import { leadVoices } from '../notation/voicing.ts'
import { type ClipInfo, type Placement, type Plan, planBytes } from '../plan.ts'
import { type Score, type Stem, stemRate } from '../score.ts'
import { type Call, callsOf, marksOf } from './calls.ts'
import { castingOf } from './casting.ts'
import { type Round, roundsOf } from './round.ts'
import { MOST_THRIFT, thriftier } from './thrift.ts'
import { toneOf } from './tone.ts'

/** A clip and what has to be known to render it. */
export interface Clip extends ClipInfo {
  readonly stem: Stem
  readonly take: string
  readonly progression: string | null
}

export interface Arrangement extends Plan {
  readonly clips: readonly Clip[]
  readonly meter: Meter
}

export type Bars = Pick<Music, 'tempo' | 'beatsPerBar' | 'sections'>

/** Decoded audio a score may take, in bytes. */
export const MOST_BYTES = 48_000_000

/**
 * Lays a score out along a run's sections. The same seed gives the same arrangement everywhere. Slow tempos and
 * long bars make long clips: then the score is played more thriftily, until it fits its memory.
 */
export function arrange(score: Score, bars: Bars, seed: number): Arrangement {
  for (let thrift = 0; thrift < MOST_THRIFT; thrift++) {
    const laidOut = layOut(thriftier(score, thrift), bars, seed)
    if (planBytes(laidOut) <= MOST_BYTES) return laidOut
  }
  return layOut(thriftier(score, MOST_THRIFT), bars, seed)
}

function layOut(score: Score, bars: Bars, seed: number): Arrangement {
  const meter = meterOf(bars)
  const rounds = roundsOf(score, bars.sections, meter, seeded(seed))
  const calls = callsFor(score, rounds)
  const seconds = measureSeconds(meter)
  const clips = clipsFor(calls, seconds)
  const index = new Map(clips.map((clip, i) => [clip.name, i]))
  const placements = calls
    .map(
      (call): Placement => ({
        clip: index.get(clipName(call))!,
        at: call.at * seconds,
        until: call.until === null ? Number.POSITIVE_INFINITY : call.until * seconds,
        gain: call.stem.bus === 'control' ? 1 : call.gain * score.trim,
      }),
    )
    .sort((a, b) => a.at - b.at)
  const last = rounds.at(-1)!
  return {
    clips,
    placements,
    meter,
    secondsPerMeasure: seconds,
    length: (last.at + last.measures) * seconds,
    harmony: rounds.flatMap((round) => heldChords(score, round)),
    tone: rounds.flatMap(toneOf).map(({ at, hz }) => ({ at: at * seconds, hz })),
    bed: score.bed,
  }
}

function callsFor(score: Score, rounds: readonly Round[]): Call[] {
  const marks = new Map(score.stems.filter((stem) => stem.role === 'mark').map((stem) => [stem.name, stem]))
  return rounds.flatMap((round, i) => {
    const opened = rounds[i - 1]?.breaks === true && !round.breaks
    const playing = [...castingOf(score, round)].flatMap(([stem, gain]) => callsOf(stem, round, gain))
    return [...playing, ...marksOf(marks, round, opened)]
  })
}

const clipName = ({ stem, take, progression }: Pick<Call, 'stem' | 'take' | 'progression'>): string =>
  [stem.name, progression, take].filter((part) => part !== null).join('/')

function clipsFor(calls: readonly Call[], secondsPerMeasure: number): Clip[] {
  const clips = new Map<string, Clip>()
  for (const { stem, take, progression } of calls) {
    const name = clipName({ stem, take, progression })
    if (clips.has(name)) continue
    clips.set(name, {
      name,
      stem,
      take,
      progression,
      bus: stem.bus,
      channels: stem.channels,
      rate: stemRate(stem),
      seconds: stem.measures * secondsPerMeasure + stem.tail,
    })
  }
  return [...clips.values()]
}

/** The chord of each measure of a round as the bed holds it. */
function heldChords(score: Score, round: Round): number[][] {
  const chords = progression(score.progressions[round.progression]!)
  const voices = leadVoices(chords, { low: pitch('C3'), high: pitch('C5'), voices: 4 })
  return voices.slice(0, round.measures).map((layout, i) => {
    const bass = pitch('C2') + chords[i]!.bass
    return [bass, ...layout].map((one) => hertz(one, score.tuning))
  })
}
