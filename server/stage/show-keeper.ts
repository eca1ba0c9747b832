import type { PromptBook, Timeline } from '#shared/show/timeline.ts'
import type { Accepted, Giver, Order } from '#shared/show/transport/command.ts'
import { decide, type Refusal } from '#shared/show/transport/decide.ts'
import { evolve, fold } from '#shared/show/transport/evolve.ts'
import type { Happened, LogEntry } from '#shared/show/transport/log.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { ShowRecord, Store } from '../store/store.ts'
import type { HouseTime } from './house-time.ts'

/** A GO is given this much ahead, so that it reaches everybody before it happens and happens at once. */
const GO_LEAD_MS = 60
/** Orders may be given ahead by at most this. */
const LONGEST_LEAD_MS = 10_000

export type Answer = Result<LogEntry, Refusal>

/**
 * Keeps one show: decides what orders do to it, writes that to the log before anybody hears of it, and tells
 * whoever listens. One order at a time.
 */
export class ShowKeeper {
  readonly record: ShowRecord
  readonly book: PromptBook
  #transport: Transport
  #timeline: Timeline
  #queue: Promise<unknown> = Promise.resolve()
  readonly #log: LogEntry[]
  readonly #listeners = new Set<(transport: Transport) => void>()
  readonly #store: Store
  readonly #now: HouseTime

  private constructor(record: ShowRecord, book: PromptBook, log: LogEntry[], store: Store, now: HouseTime) {
    this.record = record
    this.book = book
    this.#log = log
    this.#store = store
    this.#now = now
    this.#transport = fold(record.mode, log)
    this.#timeline = timelineOf(book, this.#transport)
  }

  /** Takes a show up where its log leaves it. A show that was under way gets a new epoch. */
  static async open(record: ShowRecord, book: PromptBook, store: Store, now: HouseTime): Promise<ShowKeeper> {
    const keeper = new ShowKeeper(record, book, await store.log.read(record.id), store, now)
    const { phase, seq } = keeper.transport
    if (seq > 0 && phase !== 'finished') await keeper.#write({ type: 'takenOver' }, '', 'house', now())
    return keeper
  }

  get transport(): Transport {
    return this.#transport
  }

  get timeline(): Timeline {
    return this.#timeline
  }

  get log(): readonly LogEntry[] {
    return this.#log
  }

  showTime(at: Ms = this.#now()): Ms {
    return showTimeAt(this.#transport, at)
  }

  /** Calls `listener` with every transport from now on. Gives the way to stop. */
  listen(listener: (transport: Transport) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Gives an order. An order whose id is known is not carried out again: its first outcome is the answer. */
  give(order: Order, by: Giver): Promise<Answer> {
    const answered = this.#queue.then(() => this.#decide(order, by))
    this.#queue = answered.catch(() => undefined)
    return answered
  }

  async #decide(order: Order, by: Giver): Promise<Answer> {
    const known = this.#log.find((entry) => entry.id === order.id)
    if (known !== undefined) return ok(known)
    const accepted: Accepted = { id: order.id, by, at: this.#moment(order), command: order.command }
    const decided = decide(this.#transport, this.#timeline, accepted)
    if (!decided.ok) return fail(decided.error)
    return ok(await this.#write(decided.value, order.id, by, accepted.at))
  }

  /** When an order takes effect: never before what came before it, never far ahead. */
  #moment(order: Order): Ms {
    const now = this.#now()
    const lead = order.command.type === 'go' ? GO_LEAD_MS : 0
    const wanted = Math.min(order.at ?? now + lead, now + LONGEST_LEAD_MS)
    return ms(Math.max(wanted, now, this.#log.at(-1)?.at ?? 0))
  }

  async #write(happened: Happened, id: string, by: Giver, at: Ms): Promise<LogEntry> {
    const entry: LogEntry = { seq: this.#transport.seq + 1, id, by, at, happened }
    await this.#store.log.append(this.record.id, entry)
    this.#log.push(entry)
    this.#transport = evolve(this.#transport, entry)
    this.#timeline = timelineOf(this.book, this.#transport)
    for (const listener of this.#listeners) listener(this.#transport)
    return entry
  }
}
