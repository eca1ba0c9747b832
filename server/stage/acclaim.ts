import type { AcclaimMessage } from '#shared/protocol/acclaim-message.ts'
import type { AttendeeId, ShowId } from '#shared/units/units.ts'
import type { AcclaimRecord, Store } from '../store/store.ts'

const NONE: AcclaimMessage = { claps: 0, hearts: 0 }

/**
 * The applause of one show, counted for each guest. A page sends how often its guest has clapped so far, and
 * counts only grow: nothing is counted twice, and what was not yet on disk when a process died comes again.
 */
export class Acclaim {
  readonly #counts = new Map<AttendeeId, AcclaimMessage>()
  readonly #unsaved = new Set<AttendeeId>()
  readonly #show: ShowId
  readonly #store: Store
  #claps = 0
  #hearts = 0

  private constructor(show: ShowId, store: Store) {
    this.#show = show
    this.#store = store
  }

  static async open(show: ShowId, store: Store): Promise<Acclaim> {
    const acclaim = new Acclaim(show, store)
    for (const { attendee, ...count } of await store.acclaim.of(show)) acclaim.#set(attendee, count)
    return acclaim
  }

  get totals(): AcclaimMessage {
    return { claps: this.#claps, hearts: this.#hearts }
  }

  of(attendee: AttendeeId): AcclaimMessage {
    return this.#counts.get(attendee) ?? NONE
  }

  /** Raises a guest's counts; less than is known changes nothing. Gives whether anything changed. */
  raise(attendee: AttendeeId, given: AcclaimMessage): boolean {
    const known = this.of(attendee)
    const claps = Math.max(known.claps, given.claps)
    const hearts = Math.max(known.hearts, given.hearts)
    if (claps === known.claps && hearts === known.hearts) return false
    this.#set(attendee, { claps, hearts })
    this.#unsaved.add(attendee)
    return true
  }

  /** Writes down what has changed. */
  async save(): Promise<void> {
    if (this.#unsaved.size === 0) return
    const changed = [...this.#unsaved].map((attendee): AcclaimRecord => ({ attendee, ...this.of(attendee) }))
    this.#unsaved.clear()
    await this.#store.acclaim.raise(this.#show, changed)
  }

  #set(attendee: AttendeeId, count: AcclaimMessage): void {
    const known = this.of(attendee)
    this.#claps += count.claps - known.claps
    this.#hearts += count.hearts - known.hearts
    this.#counts.set(attendee, count)
  }
}
