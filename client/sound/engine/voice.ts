import type { Placement } from '../score/plan.ts'
import { Fader } from './fader.ts'

/** Two sounds that take each other's place cross in this time. */
export const CROSSING = 0.06
/** A clip that comes in this long after its beginning is faded in. */
const LATE = 0.002
/** A stem that ends before its clip does is faded out over this. */
const CUT = 0.08
/** Rates are changed by no more than this: nine cents, which nobody hears. */
const MOST_BEND = 0.005
/** An error is taken back over so many seconds. */
const PATIENCE = 3
const WORTH_BENDING = 0.0015

/** One clip being played, or waiting for its moment. */
export class ClipVoice {
  /** Context time at which position 0 of the score would have been, as this voice has it. */
  origin: number
  /** Context times of its first and last sample. */
  readonly starts: number
  readonly ends: number
  private readonly source: AudioBufferSourceNode
  private readonly level: GainNode
  private readonly fader: Fader
  private rate = 1
  private seen: number

  /**
   * @param from position in the score where it comes in, at or after `placement.at`
   * @param into joins the clip to its bus, or to the parameter it moves
   */
  constructor(
    context: BaseAudioContext,
    into: (from: AudioNode) => void,
    buffer: AudioBuffer,
    placement: Placement,
    origin: number,
    from: number,
    ended: (voice: ClipVoice) => void,
  ) {
    const offset = from - placement.at
    const until = Math.min(placement.until, placement.at + buffer.duration)
    this.origin = origin
    this.starts = origin + from
    this.ends = origin + until
    this.seen = this.starts
    this.source = new AudioBufferSourceNode(context, { buffer })
    this.level = new GainNode(context, { gain: offset > LATE ? 0 : placement.gain })
    this.fader = new Fader(this.level.gain)
    this.source.connect(this.level)
    into(this.level)
    if (offset > LATE) this.fader.to(placement.gain, this.starts, CROSSING)
    this.source.start(this.starts, offset)
    if (placement.until < placement.at + buffer.duration) this.cut()
    this.source.onended = () => {
      this.free()
      ended(this)
    }
  }

  /** Leans towards another origin by playing a little faster or slower. Gives how late it is, in seconds. */
  lean(origin: number, now: number): number {
    this.origin = this.originAt(now)
    this.seen = Math.max(now, this.seen)
    const late = this.origin - origin
    const bend = Math.max(-MOST_BEND, Math.min(MOST_BEND, late / PATIENCE))
    const rate = Math.abs(late) < WORTH_BENDING ? 1 : 1 + bend
    if (Math.abs(rate - this.rate) > 0.0002 || (rate === 1 && this.rate !== 1)) {
      this.rate = rate
      this.source.playbackRate.value = rate
    }
    return late
  }

  /** Its origin as its rate has moved it since it was last looked at. */
  originAt(now: number): number {
    return this.origin - (this.rate - 1) * Math.max(0, now - this.seen)
  }

  /** Fades out and stops; a voice that has not begun is stopped at once. */
  leave(now: number, seconds: number): void {
    if (this.starts >= now) {
      this.source.onended = null
      this.source.stop()
      this.free()
      return
    }
    this.fader.to(0, now, seconds)
    this.source.stop(now + seconds + 0.01)
  }

  private cut(): void {
    this.fader.to(0, Math.max(this.starts + CROSSING, this.ends - CUT), CUT)
    this.source.stop(this.ends + CUT)
  }

  private free(): void {
    this.source.disconnect()
    this.level.disconnect()
  }
}
