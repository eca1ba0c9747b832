import type { Placement, Plan } from '../score/plan.ts'
import type { Deck } from './deck.ts'
import { ToneFollower } from './tone-follower.ts'
import { ClipVoice, CROSSING } from './voice.ts'

/** Clips are handed to the device this many measures ahead, within bounds in seconds. */
const AHEAD_MEASURES = 2
const LEAST_AHEAD = 3
const MOST_AHEAD = 6
/** A clip that cannot be ready before its moment comes in this much later. */
const LEAD = 0.012
/** Beyond this a voice is not bent into place but replaced by one that is in place. */
const FAR = 0.018
/** A voice that has not begun is placed anew when its place has moved by this. */
const MOVED = 0.003
/** What is left of a clip has to be worth coming in for. */
const WORTHWHILE = 0.25

/**
 * Plays a plan: the clips that should be sounding are, each begun on its own beat by where the beat is then, so
 * that no error is carried from bar to bar. After a jump whatever plays fades, and what should play comes in.
 */
export class ScoreDeck implements Deck {
  private readonly context: BaseAudioContext
  private readonly plan: Plan
  private readonly bufferOf: (clip: number) => AudioBuffer | undefined
  private readonly dry: GainNode
  private readonly ducked: GainNode
  private readonly tone: ToneFollower
  private readonly voices = new Map<number, ClipVoice>()
  private readonly longest: number
  private readonly ahead: number

  constructor(
    context: BaseAudioContext,
    out: AudioNode,
    plan: Plan,
    bufferOf: (clip: number) => AudioBuffer | undefined,
  ) {
    this.context = context
    this.plan = plan
    this.bufferOf = bufferOf
    this.dry = new GainNode(context)
    this.ducked = new GainNode(context)
    this.tone = new ToneFollower(context, plan.tone)
    this.dry.connect(out)
    this.tone.node.connect(this.ducked)
    this.ducked.connect(out)
    this.longest = Math.max(0, ...plan.clips.map((clip) => clip.seconds))
    this.ahead = Math.max(LEAST_AHEAD, Math.min(MOST_AHEAD, AHEAD_MEASURES * plan.secondsPerMeasure))
  }

  follow(origin: number): void {
    const now = this.context.currentTime
    this.lean(origin, now)
    this.enter(origin, now)
    this.tone.follow(now - origin, now)
  }

  release(seconds: number): void {
    const now = this.context.currentTime
    for (const [index, voice] of this.voices) this.dismiss(index, voice, now, seconds)
  }

  positionAt(contextTime: number): number | null {
    let latest: ClipVoice | null = null
    for (const voice of this.voices.values()) {
      if (voice.starts > contextTime || voice.ends < contextTime) continue
      if (!latest || voice.starts > latest.starts) latest = voice
    }
    return latest && contextTime - latest.originAt(contextTime)
  }

  dispose(): void {
    this.release(CROSSING)
    this.dry.disconnect()
    this.ducked.disconnect()
    this.tone.node.disconnect()
  }

  private lean(origin: number, now: number): void {
    for (const [index, voice] of this.voices) {
      if (voice.starts > now) {
        if (Math.abs(voice.origin - origin) > MOVED) this.dismiss(index, voice, now, 0)
        continue
      }
      if (Math.abs(voice.lean(origin, now)) > FAR) this.dismiss(index, voice, now, CROSSING)
    }
  }

  private dismiss(index: number, voice: ClipVoice, now: number, seconds: number): void {
    this.voices.delete(index)
    voice.leave(now, seconds)
  }

  private enter(origin: number, now: number): void {
    const { placements } = this.plan
    const soonest = now - origin + LEAD
    const horizon = now - origin + this.ahead
    for (let i = this.firstAfter(soonest - this.longest); i < placements.length; i++) {
      const placement = placements[i]!
      if (placement.at > horizon) return
      if (!this.voices.has(i)) this.begin(i, placement, origin, Math.max(placement.at, soonest))
    }
  }

  private begin(index: number, placement: Placement, origin: number, from: number): void {
    const buffer = this.bufferOf(placement.clip)
    if (!buffer) return
    if (from > placement.at && Math.min(placement.until, placement.at + buffer.duration) - from < WORTHWHILE)
      return
    const ended = (voice: ClipVoice) => {
      if (this.voices.get(index) === voice) this.voices.delete(index)
    }
    const into = (from: AudioNode) => this.join(from, placement)
    this.voices.set(index, new ClipVoice(this.context, into, buffer, placement, origin, from, ended))
  }

  private join(from: AudioNode, placement: Placement): void {
    switch (this.plan.clips[placement.clip]!.bus) {
      case 'dry':
        from.connect(this.dry)
        break
      case 'ducked':
        from.connect(this.tone.node)
        break
      case 'control':
        from.connect(this.ducked.gain)
        break
    }
  }

  /** Index of the first placement at or after a position. */
  private firstAfter(position: number): number {
    const { placements } = this.plan
    let low = 0
    let high = placements.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (placements[middle]!.at < position) low = middle + 1
      else high = middle
    }
    return low
  }
}
