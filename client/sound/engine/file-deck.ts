import type { SoundFailure } from '../contract.ts'
import type { Deck } from './deck.ts'
import { Fader } from './fader.ts'

/** Beyond this the file is sought anew instead of being bent into place. */
const FAR = 0.03
/** The same nine cents as for the scores. */
const MOST_BEND = 0.005
const PATIENCE = 2
const WORTH_BENDING = 0.002
/** A seek has to settle before the next is thought of. */
const BETWEEN_SEEKS = 1.2
const CROSSING = 0.06
/** Readings of the element's clock are this many, and their median counts. */
const READINGS = 5

/**
 * A producer's own file: streamed through an audio element and kept on the line by its rate, or by a seek when it
 * is far. An element begins later than it is told; how much later is learnt from each seek.
 */
export class FileDeck implements Deck {
  private readonly context: AudioContext
  private readonly element: HTMLAudioElement
  private readonly source: MediaElementAudioSourceNode
  private readonly level: GainNode
  private readonly fader: Fader
  private readonly late: number[] = []
  private readonly failed: (failure: SoundFailure) => void
  private lead = 0.08
  private soughtAt = Number.NEGATIVE_INFINITY
  private origin = 0
  private playing = false
  private pausing: ReturnType<typeof setTimeout> | undefined

  constructor(
    context: AudioContext,
    out: AudioNode,
    element: HTMLAudioElement,
    failed: (failure: SoundFailure) => void,
  ) {
    this.context = context
    this.element = element
    this.failed = failed
    this.source = new MediaElementAudioSourceNode(context, { mediaElement: element })
    this.level = new GainNode(context, { gain: 0 })
    this.fader = new Fader(this.level.gain)
    this.source.connect(this.level)
    this.level.connect(out)
    element.preservesPitch = false
  }

  follow(origin: number): void {
    this.origin = origin
    const now = this.context.currentTime
    const wanted = now - origin
    if (wanted < 0 || wanted > this.element.duration) return
    if (!this.playing) {
      this.begin(wanted, now)
      return
    }
    if (this.element.seeking || now - this.soughtAt < 0.25) return
    this.keep(wanted, now)
  }

  release(seconds: number): void {
    if (!this.playing) return
    this.playing = false
    this.fader.to(0, this.context.currentTime, seconds)
    this.pausing = setTimeout(() => this.element.pause(), seconds * 1000 + 50)
  }

  positionAt(contextTime: number): number | null {
    if (!this.playing || this.element.paused) return null
    return contextTime - this.origin - (this.median() ?? 0)
  }

  dispose(): void {
    clearTimeout(this.pausing)
    this.element.pause()
    this.source.disconnect()
    this.level.disconnect()
  }

  private begin(wanted: number, now: number): void {
    clearTimeout(this.pausing)
    this.playing = true
    this.seek(wanted, now)
    this.element.play().catch((reason: unknown) => {
      if (reason instanceof DOMException && reason.name === 'NotAllowedError') {
        this.failed({ reason: 'blocked', detail: 'the browser wants a gesture before it plays the file' })
      }
    })
  }

  private seek(wanted: number, now: number): void {
    this.soughtAt = now
    this.late.length = 0
    this.fader.to(0, now, CROSSING / 2)
    this.element.currentTime = Math.max(0, wanted + this.lead)
    this.element.playbackRate = 1
    this.fader.to(1, now + 2 * CROSSING, CROSSING)
  }

  /** Bends the file into place, or seeks when that would take too long. */
  private keep(wanted: number, now: number): void {
    this.late.push(wanted - this.element.currentTime)
    if (this.late.length > READINGS) this.late.shift()
    const late = this.median()
    if (late === null) return
    if (Math.abs(late) > FAR && now - this.soughtAt > BETWEEN_SEEKS) {
      if (Math.abs(late) < 0.5) this.lead = Math.max(0, Math.min(0.5, this.lead + late))
      this.seek(wanted, now)
      return
    }
    const bend = Math.max(-MOST_BEND, Math.min(MOST_BEND, late / PATIENCE))
    const rate = Math.abs(late) < WORTH_BENDING ? 1 : 1 + bend
    if (Math.abs(rate - this.element.playbackRate) > 0.0004) this.element.playbackRate = rate
  }

  private median(): number | null {
    if (this.late.length < READINGS) return null
    return this.late.toSorted((a, b) => a - b)[READINGS >> 1]!
  }
}
