import type { Call } from '#shared/show/call.ts'
import type { Stage } from '#shared/show/stage.ts'
import { stageNow } from '#shared/show/stage-now.ts'
import type { PromptBook, Timeline } from '#shared/show/timeline.ts'
import { transportAt } from '#shared/show/transport/evolve.ts'
import type { LogEntry } from '#shared/show/transport/log.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { type Ms, ms, NEVER } from '#shared/units/units.ts'
import type { ShowView } from './show-view.ts'

/** What came before the first GO and after the end is cut to this much. */
const MARGIN_MS = 2000
const AHEAD_MS = 4000

/**
 * A show as it was: its log, played again over a clock of the page's own. Every hold and every late GO is in it,
 * because it is made from the transports the show had.
 */
export class ReplayShow implements ShowView {
  readonly book: PromptBook
  readonly #mode: Call['mode']
  readonly #log: readonly LogEntry[]
  /** House time at which the replay begins and ends. */
  readonly from: Ms
  readonly to: Ms
  #anchor: { page: Ms; wall: Ms; playing: boolean }
  #current: { seq: number; transport: Transport; timeline: Timeline } | null = null

  constructor(book: PromptBook, mode: Call['mode'], log: readonly LogEntry[], page: Ms) {
    this.book = book
    this.#mode = mode
    this.#log = log
    const started = log.find((entry) => entry.happened.type === 'went' || entry.happened.type === 'moved')
    this.from = ms((started ?? log[0])!.at - MARGIN_MS)
    this.to = ms(log.at(-1)!.at + MARGIN_MS)
    this.#anchor = { page, wall: this.from, playing: true }
  }

  get playing(): boolean {
    return this.#anchor.playing
  }

  get transport(): Transport {
    return (this.#current ?? this.#at(this.#anchor.wall)).transport
  }

  get timeline(): Timeline {
    return (this.#current ?? this.#at(this.#anchor.wall)).timeline
  }

  /** Whether the evening goes on at a moment of the page, rather than being paused or over. */
  isPlaying(page: Ms): boolean {
    return this.playing && this.wallAt(page) < this.to
  }

  /** Goes to a moment of the evening, as a share of it. */
  scrub(share: number, page: Ms): void {
    const wall = ms(this.from + (this.to - this.from) * Math.min(1, Math.max(0, share)))
    this.#anchor = { ...this.#anchor, page, wall }
  }

  play(playing: boolean, page: Ms): void {
    this.#anchor = { page, wall: this.wallAt(page), playing }
  }

  /** How far the replay has come, 0 to 1. */
  shareAt(page: Ms): number {
    return (this.wallAt(page) - this.from) / (this.to - this.from)
  }

  wallAt(page: Ms): Ms {
    const { page: since, wall, playing } = this.#anchor
    return ms(Math.min(this.to, playing ? wall + (page - since) : wall))
  }

  showTimeAt(page: Ms): Ms {
    const wall = this.wallAt(page)
    return showTimeAt(this.#at(wall).transport, wall)
  }

  stageAt(page: Ms, into?: Stage): Stage {
    const wall = this.wallAt(page)
    const { transport, timeline } = this.#at(wall)
    return stageNow(timeline, transport, wall, into)
  }

  rateAt(page: Ms): 0 | 1 {
    const wall = this.wallAt(page)
    if (!this.playing || wall >= this.to) return 0
    const { transport } = this.#at(wall)
    return wall >= transport.anchorWall ? transport.rate : transport.before.rate
  }

  musicComing(page: Ms): Ms | null {
    const wall = this.wallAt(page)
    const { transport, timeline } = this.#at(wall)
    if (timeline.musicAt === NEVER || this.rateAt(page) === 0) return null
    const ahead = timeline.musicAt - showTimeAt(transport, wall)
    return ahead > 0 && ahead < AHEAD_MS ? ms(page + ahead) : null
  }

  /** The transport of a moment, with its timeline; made anew only when another entry of the log is reached. */
  #at(wall: Ms) {
    const seq = this.#log.findLast((entry) => entry.at <= wall)?.seq ?? 0
    if (this.#current?.seq === seq) return this.#current
    const transport = transportAt(this.#mode, this.#log, wall)
    this.#current = { seq, transport, timeline: timelineOf(this.book, transport) }
    return this.#current
  }
}
