import type { Venue } from '#shared/venue/venue.ts'
import type { People } from '../../crowd/index.ts'
import { FULL_HOUSE, type Gathering } from '../../frame/index.ts'
import type { Viewer } from './viewer.ts'

/** Room to spare beyond those at the ends: a seat and a half, in metres. */
const TO_SPARE = 1.2
/** The least stretch there is room in, in metres, about the middle of the seats. */
const LEAST = 4.8
/** Seats of the front row that stay free before the second is wanted. */
const FREE_SEATS = 2
/** How fast the room follows, per second: nearly there after two. Critically damped. */
const RATE = 3

/** Everything of a venue that gathering asks of it, in metres of z. */
interface Rows {
  readonly from: number
  readonly to: number
  /** Those nearer to the runway than this sit in the front row. */
  readonly frontWithin: number
  readonly frontSeats: readonly number[]
}

function rowsOf({ seats }: Venue): Rows {
  const front = seats.filter((seat) => seat.row === 'front')
  const second = seats.filter((seat) => seat.row === 'second')
  const along = seats.map((seat) => seat.z).sort((a, b) => a - b)
  const half =
    Math.min(
      ...along
        .slice(1)
        .map((z, index) => z - along[index]!)
        .filter((step) => step > 0.01),
    ) / 2
  const outermost = Math.max(...front.map((seat) => Math.abs(seat.x)))
  const next = Math.min(...second.map((seat) => Math.abs(seat.x)), outermost + 2)
  return {
    from: along[0]! - half,
    to: along.at(-1)! + half,
    frontWithin: (outermost + next) / 2,
    frontSeats: front.map((seat) => seat.z),
  }
}

/** What those present need of a room, as it fills: everybody is told to it, then it is asked. */
export class Needs {
  readonly #rows: Rows
  #from = 0
  #to = 0
  #sitting = 0
  #behind = false

  constructor(venue: Venue) {
    this.#rows = rowsOf(venue)
    this.clear()
  }

  clear(): void {
    this.#from = Number.POSITIVE_INFINITY
    this.#to = Number.NEGATIVE_INFINITY
    this.#sitting = 0
    this.#behind = false
  }

  /** Somebody is at x, z, in a seat or on their feet. */
  add(x: number, z: number, seated: boolean): void {
    this.#from = Math.min(this.#from, z)
    this.#to = Math.max(this.#to, z)
    if (seated) this.#sitting++
    if (Math.abs(x) > this.#rows.frontWithin) this.#behind = true
  }

  /** Writes how much of the room is needed. */
  write(into: { from: number; to: number; second: number }): void {
    const { from, to, frontSeats } = this.#rows
    const middle = (from + to) / 2
    into.from = Math.max(from, Math.min(this.#from - TO_SPARE, middle - LEAST / 2))
    into.to = Math.min(to, Math.max(this.#to + TO_SPARE, middle + LEAST / 2))
    let seats = 0
    for (const z of frontSeats) if (z > into.from && z < into.to) seats++
    into.second = this.#behind || this.#sitting + FREE_SEATS > seats ? 1 : 0
  }
}

const FROM = 0
const TO = 1
const SECOND = 2

/** How far the room has drawn in around those present. It glides after them, and is there at once when asked. */
export class RoomDrawsIn {
  readonly gathering: { -readonly [Key in keyof Gathering]: Gathering[Key] } = { ...FULL_HOUSE }
  readonly #needs: Needs
  readonly #wanted = { from: 0, to: 0, second: 0 }
  readonly #now = new Float64Array(3)
  readonly #speed = new Float64Array(3)
  #isFirst = true

  constructor(venue: Venue) {
    this.#needs = new Needs(venue)
  }

  /**
   * One frame. The visitor's own seat counts as taken while `hasSeat`; `atOnce` where nothing should be seen to move.
   */
  update(people: People, viewer: Viewer, hasSeat: boolean, seconds: number, atOnce: boolean): void {
    const needs = this.#needs
    needs.clear()
    for (let slot = 0; slot < people.capacity; slot++) {
      if (people.present[slot] !== 1) continue
      needs.add(people.place[slot * 3]!, people.place[slot * 3 + 2]!, people.seated[slot] === 1)
    }
    if (hasSeat) needs.add(viewer.seat.x, viewer.seat.z, true)
    needs.write(this.#wanted)
    const jumps = atOnce || this.#isFirst
    this.#isFirst = false
    this.gathering.from = this.#glide(FROM, this.#wanted.from, seconds, jumps)
    this.gathering.to = this.#glide(TO, this.#wanted.to, seconds, jumps)
    this.gathering.second = this.#glide(SECOND, this.#wanted.second, seconds, jumps)
  }

  /** Critically damped: exact for any step, and never beyond what is wanted. */
  #glide(what: number, wanted: number, seconds: number, jumps: boolean): number {
    const away = jumps ? 0 : this.#now[what]! - wanted
    const speed = jumps ? 0 : this.#speed[what]!
    const pull = speed + RATE * away
    const fades = Math.exp(-RATE * seconds)
    this.#now[what] = wanted + (away + pull * seconds) * fades
    this.#speed[what] = (speed - RATE * pull * seconds) * fades
    return this.#now[what]!
  }
}
