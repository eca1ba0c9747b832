import type { HouseClock } from '#shared/clock/house-clock.ts'
import type { Pulse } from '#shared/protocol/pulse.ts'
import type { Stage } from '#shared/show/stage.ts'
import { stageNow } from '#shared/show/stage-now.ts'
import type { PromptBook, Timeline } from '#shared/show/timeline.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { type Ms, ms, NEVER } from '#shared/units/units.ts'
import type { ShowView } from './show-view.ts'

/** How far ahead the first note is announced to the sound. */
const AHEAD_MS = 4000

/** A show as it happens: a run of show, the transport the house last sent, and the house's clock. */
export class LiveShow implements ShowView {
  readonly book: PromptBook
  readonly #clock: HouseClock
  #transport: Transport
  #timeline: Timeline

  constructor(book: PromptBook, transport: Transport, clock: HouseClock) {
    this.book = book
    this.#clock = clock
    this.#transport = transport
    this.#timeline = timelineOf(book, transport)
  }

  get transport(): Transport {
    return this.#transport
  }

  get timeline(): Timeline {
    return this.#timeline
  }

  /** The house sent a transport. One that is older than what is known is left aside. */
  take(transport: Transport): void {
    const { epoch, seq } = this.#transport
    if (transport.epoch < epoch || (transport.epoch === epoch && transport.seq < seq)) return
    this.#transport = transport
    this.#timeline = timelineOf(this.book, transport)
  }

  /** Whether a pulse speaks of a transport this page has not seen. */
  isBehind(pulse: Pulse): boolean {
    return pulse.epoch !== this.#transport.epoch || pulse.seq !== this.#transport.seq
  }

  wallAt(page: Ms): Ms {
    return this.#clock.at(page)
  }

  showTimeAt(page: Ms): Ms {
    return showTimeAt(this.#transport, this.wallAt(page))
  }

  stageAt(page: Ms, into?: Stage): Stage {
    return stageNow(this.#timeline, this.#transport, this.wallAt(page), into)
  }

  rateAt(page: Ms): 0 | 1 {
    const { anchorWall, rate, before } = this.#transport
    return this.wallAt(page) >= anchorWall ? rate : before.rate
  }

  musicComing(page: Ms): Ms | null {
    const { musicAt } = this.#timeline
    if (musicAt === NEVER || this.#transport.rate === 0) return null
    const wall = this.#transport.anchorWall + musicAt - this.#transport.anchorShow
    const ahead = wall - this.wallAt(page)
    return ahead > 0 && ahead < AHEAD_MS ? ms(page + ahead) : null
  }
}
