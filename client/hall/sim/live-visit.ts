import type { Guest } from '#shared/access/guest.ts'
import { HouseClock } from '#shared/clock/house-clock.ts'
import type { PoseFrame } from '#shared/pose/frame.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/channels.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { PeopleMessage } from '#shared/protocol/people-message.ts'
import type { WelcomeMessage } from '#shared/protocol/welcome-message.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import type { Transport } from '#shared/show/transport/transport.ts'
import {
  enterDoor,
  GalleryLink,
  type LineState,
  pageNow,
  rememberedGuest,
  rememberGuest,
} from '../../net/index.ts'
import { LiveShow } from '../../performance/index.ts'

/** How somebody comes to a show: as a guest with a seat, or as a camera. */
export type Coming = { readonly as: 'guest' } | { readonly as: 'camera'; readonly key?: string }

/** What a visit tells whoever shows it. */
export interface VisitEars {
  state(state: LineState): void
  show(show: LiveShow): void
  /** The house said something about the show: at least once a second. */
  heed(): void
  seated(welcome: WelcomeMessage): void
  people(message: PeopleMessage): void
  poses(frame: PoseFrame): void
  house(message: HouseMessage): void
  /** The house speaks a later language than this page. */
  outdated(): void
}

const REPORT_MS = 10_000

/** One visit to a live show: the line to its gallery, and the show as it comes over it. */
export class LiveVisit {
  readonly clock = new HouseClock()
  readonly #book: PromptBook
  readonly #ears: VisitEars
  readonly #link: GalleryLink
  #show: LiveShow | null = null
  #reportedAt = 0

  constructor(show: string, book: PromptBook, coming: Coming, ears: VisitEars) {
    this.#book = book
    this.#ears = ears
    this.#link = new GalleryLink(show, admission(coming), this.clock, {
      state: (state) => ears.state(state),
      welcome: (welcome) => this.#welcome(welcome),
      transport: (transport) => {
        this.#show?.take(transport)
        ears.heed()
      },
      pulse: (pulse) => {
        if (this.#show?.isBehind(pulse)) this.#link.resync()
        ears.heed()
      },
      people: (message) => ears.people(message),
      poses: (frame) => ears.poses(frame),
      house: (message) => ears.house(message),
    })
  }

  get link(): GalleryLink {
    return this.#link
  }

  /** Tells the house now and then how well this page keeps its time. */
  report(): void {
    const now = pageNow()
    if (now - this.#reportedAt < REPORT_MS) return
    const estimate = this.clock.estimate(now)
    if (estimate === null || this.clock.probes < 8) return
    if (this.#link.report({ errorMs: estimate.errorMs, rttMs: estimate.rttMs })) this.#reportedAt = now
  }

  leave(): void {
    this.#link.leave()
  }

  #welcome(welcome: WelcomeMessage): void {
    if (welcome.version !== PROTOCOL_VERSION) return this.#ears.outdated()
    const transport = welcome.transport as Transport
    if (this.#show === null) {
      this.#show = new LiveShow(this.#book, transport, this.clock)
      this.#ears.show(this.#show)
    } else {
      // Another epoch is another process: its clock may stand a little differently.
      if (transport.epoch !== this.#show.transport.epoch) this.clock.reset()
      this.#show.take(transport)
    }
    this.#ears.seated(welcome)
  }
}

function admission(coming: Coming) {
  return {
    request: () => {
      if (coming.as === 'camera') return coming.key === undefined ? {} : { key: coming.key }
      const ticket = rememberedGuest()?.ticket ?? null
      return ticket === null ? {} : { ticket }
    },
    renew: async () => {
      const remembered = rememberedGuest()
      if (remembered) await comeIn(remembered.guest)
    },
  }
}

/** Comes in by the door and keeps the ticket. A ticket the house does not know any more is replaced. */
export async function comeIn(guest: Guest) {
  const known = rememberedGuest()?.ticket ?? null
  const answer = await enterDoor(guest, known)
  if (answer.ok) rememberGuest({ guest, ticket: answer.value.ticket })
  return answer
}
