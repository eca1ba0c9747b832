import { houseAt, type Night } from '#shared/night/night.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'
import type { ReplayShow } from '../../performance/index.ts'
import { ReplayPeople } from './replay-people.ts'
import type { Viewer } from './viewer.ts'

/** A heart is seen for this long, and never more of them at once than this. */
const HEART_RISES_MS = 1800
const MOST_HEARTS = 9

/** The house of a replay at the replay's own moment: who sits there, how loud they are, and their numbers. */
export class NightAgain {
  readonly night: Night
  readonly audience: ReplayPeople
  readonly #replay: ReplayShow
  #house: HouseMessage = { attendees: 0, galleries: 0, claps: 0, hearts: 0 }

  constructor(night: Night, replay: ReplayShow, venue: Venue, viewer: Viewer) {
    this.night = night
    this.#replay = replay
    this.audience = new ReplayPeople(night, venue, viewer)
  }

  /** Nothing sounds while the replay stands. */
  loudness(page: Ms): number {
    return this.#replay.isPlaying(page) ? this.night.loudness(this.#replay.wallAt(page)) : 0
  }

  clapsPerSecond(page: Ms): number {
    return this.#replay.isPlaying(page) ? this.night.curve.rateAt(this.#replay.wallAt(page)) : 0
  }

  /** Which hearts are rising, by their number that night: those sent in the last moment, and only so many. */
  heartsRising(page: Ms): { first: number; last: number } {
    const { curve } = this.night
    const wall = this.#replay.wallAt(page)
    const last = Math.floor(curve.heartsBy(wall))
    const first = Math.floor(curve.heartsBy(ms(wall - HEART_RISES_MS)))
    return { first: Math.max(first, last - MOST_HEARTS), last }
  }

  /** The same object until a number in it changes. */
  house(page: Ms): HouseMessage {
    const now = houseAt(this.night, this.#replay.wallAt(page))
    const { attendees, galleries, claps, hearts } = this.#house
    const isSame =
      now.attendees === attendees &&
      now.galleries === galleries &&
      now.claps === claps &&
      now.hearts === hearts
    if (!isSame) this.#house = now
    return this.#house
  }
}
