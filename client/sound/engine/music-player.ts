import type { MusicState } from '../contract.ts'
import type { BedSound } from '../score/score.ts'
import { Bed } from './bed.ts'
import type { Deck } from './deck.ts'
import type { MusicLine, MusicMode } from './music-line.ts'

/** Music that can be played, and the chord to hold when it may not go on. */
export interface Playable {
  readonly deck: Deck
  readonly bed: BedSound
  /** Seconds of a bar, and of the whole; a file's end may not be known. */
  readonly bar: number
  readonly length: number
  /** Frequencies in Hz at a position in seconds. */
  chordAt(position: number): readonly number[]
}

const LONGEST_CROSSING = 2.4
const PANIC_FADE = 3
const STOP_FADE = 1.6
/** Music stopped this close to its end has ended. */
const ENDED = 0.3
/** The last chord has rung by then; if the show goes on, the bed carries it. */
const RINGS = 3
/** Playing, but nothing to hear for so long: the score is not rendered that far. */
const MISSING = 0.3

/**
 * Keeps music sounding as the stage asks: along its line while the show runs; while it is held, or when there is
 * nothing to play yet or any more, as a held chord, so that it never just stops.
 */
export class MusicPlayer {
  private readonly context: BaseAudioContext
  private readonly bed: Bed
  private music: Playable | null = null
  private mode: MusicMode = 'silent'
  private lastHeard = 0
  private heldAt = 0

  constructor(context: BaseAudioContext, out: AudioNode) {
    this.context = context
    this.bed = new Bed(context, out)
  }

  /** Takes the place of what was there before, which fades. */
  load(music: Playable | null): void {
    this.music?.deck.dispose()
    this.bed.release(STOP_FADE)
    this.music = music
    this.mode = 'silent'
  }

  get state(): Extract<MusicState, 'playing' | 'bed'> | null {
    if (this.mode === 'silent') return null
    return this.bed.sounding ? 'bed' : 'playing'
  }

  /**
   * @param origin context time at which position 0 leaves the graph
   * @param position seconds into the score, now
   */
  follow(line: MusicLine, origin: number, position: number): void {
    const { music } = this
    if (!music) return
    const changed = line.mode !== this.mode
    this.mode = line.mode
    switch (line.mode) {
      case 'play':
        this.play(music, origin, position, changed)
        break
      case 'hold':
        if (changed || Math.abs(position - this.heldAt) > music.bar) this.hold(music, position)
        break
      case 'silent':
        if (changed) this.stop(music, line.panic, position)
        break
    }
  }

  positionAt(contextTime: number): number | null {
    return this.mode === 'play' && this.music ? this.music.deck.positionAt(contextTime) : null
  }

  dispose(): void {
    this.load(null)
  }

  private play(music: Playable, origin: number, position: number, changed: boolean): void {
    const now = this.context.currentTime
    if (changed) this.lastHeard = now
    music.deck.follow(origin)
    const over = position > music.length + RINGS
    if (position < 0 || (music.deck.positionAt(now) !== null && !over)) {
      this.lastHeard = now
      this.bed.release(crossing(music))
    } else if (over || now - this.lastHeard > MISSING) {
      this.bed.hold(music.chordAt(position), music.bed, crossing(music))
    }
  }

  private hold(music: Playable, position: number): void {
    this.heldAt = position
    music.deck.release(crossing(music))
    this.bed.release(crossing(music))
    if (position >= 0) this.bed.hold(music.chordAt(position), music.bed, crossing(music))
  }

  /** Music that has come to its end is left to ring. */
  private stop(music: Playable, panic: boolean, position: number): void {
    const seconds = panic ? PANIC_FADE : STOP_FADE
    if (panic || position < music.length - ENDED) music.deck.release(seconds)
    this.bed.release(seconds)
  }
}

/** Within a bar. */
const crossing = (music: Playable): number => Math.min(LONGEST_CROSSING, 0.9 * music.bar)
