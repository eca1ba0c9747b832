import type { AcclaimMessage } from '#shared/protocol/acclaim-message.ts'
import type { AttendeeId, Ms, ShowId } from '#shared/units/units.ts'
import type { AcclaimGiven, Store } from '../store/store.ts'
import type { HouseTime } from './house-time.ts'

const NONE: AcclaimMessage = { claps: 0, hearts: 0 }

/**
 * The applause of one show, counted for each guest. A page sends how often its guest has clapped so far, and
 * counts only grow: nothing is counted twice, and what was not yet on disk when a process died comes again.
 */
export class Acclaim {
  readonly #counts = new Map<AttendeeId, AcclaimMessage>()
  /** Who has given more than is on disk: from which gallery, and when last. */
  readonly #unsaved = new Map<AttendeeId, { gallery: number; at: Ms }>()
  /** When a gallery last stood, as long as that is not on disk. */
  readonly #stood = new Map<number, Ms>()
  readonly #show: ShowId
  readonly #store: Store
  readonly #now: HouseTime
  #saving: Promise<void> = Promise.resolve()
  #claps = 0
  #hearts = 0

  private constructor(show: ShowId, store: Store, now: HouseTime) {
    this.#show = show
    this.#store = store
    this.#now = now
  }

  static async open(show: ShowId, store: Store, now: HouseTime): Promise<Acclaim> {
    const acclaim = new Acclaim(show, store, now)
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
  raise(attendee: AttendeeId, given: AcclaimMessage, gallery: number): boolean {
    const known = this.of(attendee)
    const claps = Math.max(known.claps, given.claps)
    const hearts = Math.max(known.hearts, given.hearts)
    if (claps === known.claps && hearts === known.hearts) return false
    this.#set(attendee, { claps, hearts })
    this.#unsaved.set(attendee, { gallery, at: this.#now() })
    return true
  }

  /** A gallery stands to applaud. */
  stand(gallery: number): void {
    this.#stood.set(gallery, this.#now())
  }

  /** Writes down what has changed. What could not be written is tried again with the next. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(
      () => this.#save(),
      () => this.#save(),
    )
    return this.#saving
  }

  async #save(): Promise<void> {
    const changed = [...this.#unsaved]
    const given = changed.map(
      ([attendee, from]): AcclaimGiven => ({ attendee, ...this.of(attendee), ...from }),
    )
    await this.#store.acclaim.raise(this.#show, given)
    for (const [attendee, from] of changed) {
      if (this.#unsaved.get(attendee) === from) this.#unsaved.delete(attendee)
    }
    for (const [gallery, at] of this.#stood) {
      await this.#store.acclaim.stand(this.#show, gallery, at)
      if (this.#stood.get(gallery) === at) this.#stood.delete(gallery)
    }
  }

  #set(attendee: AttendeeId, count: AcclaimMessage): void {
    const known = this.of(attendee)
    this.#claps += count.claps - known.claps
    this.#hearts += count.hearts - known.hearts
    this.#counts.set(attendee, count)
  }
}
