import { type Ms, ms, NEVER } from '#shared/units/units.ts'
import type { ApplauseSecond, Store, VisitRecord } from '../store/store.ts'
import type { HouseTime } from './house-time.ts'
import type { ShowKeeper } from './show-keeper.ts'

/** Somebody as they are seen in a seat. */
export type Sitter = Pick<VisitRecord, 'gallery' | 'seat' | 'figure' | 'skin' | 'outfit'>

/** A line that broke and was back within this time did not make anybody leave. */
const SAME_VISIT_MS = 10_000
/** Whoever comes and goes more often than this is not written down again. */
const MOST_VISITS_EACH = 12
/** Visits kept of one show. */
const MOST_VISITS = 20_000

/**
 * Who sat where, and from when to when: kept from the first GO on, because a replay begins there. A rehearsal
 * leaves nothing. Whoever sat when the process died and comes back to the same seat has never left; of the others
 * it is known until when the house was there.
 */
export class Attendance {
  readonly #keeper: ShowKeeper
  readonly #store: Store
  readonly #now: HouseTime
  /** The latest visit of each figure, and how many there were. */
  readonly #latest = new Map<number, { visit: VisitRecord; visits: number }>()
  readonly #unsaved = new Map<number, VisitRecord>()
  /** Figures that sit now, and those that sat when the process before this one died. */
  readonly #here = new Set<number>()
  readonly #cutOff = new Set<number>()
  #next = 1
  #closed = false
  #saving: Promise<void> = Promise.resolve()

  private constructor(keeper: ShowKeeper, store: Store, now: HouseTime) {
    this.#keeper = keeper
    this.#store = store
    this.#now = now
  }

  static async open(keeper: ShowKeeper, store: Store, now: HouseTime): Promise<Attendance> {
    const attendance = new Attendance(keeper, store, now)
    attendance.#closed = keeper.record.origin === 'rehearsal'
    attendance.#takeUp(await store.visits.of(keeper.record.id), await store.acclaim.curve(keeper.record.id))
    return attendance
  }

  came(sitter: Sitter): void {
    if (this.#closed) return
    const { gallery, seat, figure, skin, outfit } = sitter
    const known = this.#latest.get(figure)
    this.#here.add(figure)
    if (known !== undefined && this.#isSame(known.visit, sitter)) {
      this.#cutOff.delete(figure)
      return this.#write({ ...known.visit, leftAt: null })
    }
    if (this.#next > MOST_VISITS || (known?.visits ?? 0) >= MOST_VISITS_EACH) return
    this.#write({
      visit: this.#next++,
      gallery,
      seat,
      figure,
      skin,
      outfit,
      cameAt: this.#now(),
      leftAt: null,
    })
  }

  left(figure: number): void {
    const visit = this.#latest.get(figure)?.visit
    this.#here.delete(figure)
    if (this.#closed || visit === undefined || visit.leftAt !== null) return
    this.#write({ ...visit, leftAt: this.#now() })
  }

  /** Writes down what has changed; before the first GO, nothing, and whoever left before it is forgotten. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(
      () => this.#save(),
      () => this.#save(),
    )
    return this.#saving
  }

  /** The show is over: everybody who sits has sat until now, and nothing more is written. */
  close(): Promise<void> {
    for (const figure of this.#here) this.left(figure)
    for (const figure of this.#cutOff) this.#write(this.#latest.get(figure)!.visit)
    this.#cutOff.clear()
    this.#closed = true
    return this.save()
  }

  async #save(): Promise<void> {
    if (this.#unsaved.size === 0) return
    const begins = beginOf(this.#keeper)
    for (const { visit, leftAt } of this.#unsaved.values()) {
      if (leftAt !== null && leftAt < begins) this.#unsaved.delete(visit)
    }
    if (this.#now() < begins) return
    const visits = [...this.#unsaved.values()]
    await this.#store.visits.put(this.#keeper.record.id, visits)
    for (const visit of visits) {
      if (this.#unsaved.get(visit.visit) === visit) this.#unsaved.delete(visit.visit)
    }
  }

  #isSame(visit: VisitRecord, { gallery, seat }: Sitter): boolean {
    if (visit.gallery !== gallery || visit.seat !== seat) return false
    if (visit.leftAt === null || this.#cutOff.has(visit.figure)) return true
    return this.#now() - visit.leftAt <= SAME_VISIT_MS
  }

  #takeUp(visits: readonly VisitRecord[], curve: readonly ApplauseSecond[]): void {
    const lastSign = lastSignOf(visits, curve)
    for (const visit of visits) {
      if (visit.leftAt === null) this.#cutOff.add(visit.figure)
      this.#note({ ...visit, leftAt: endOf(visit, lastSign) })
      this.#next = visit.visit + 1
    }
  }

  #write(visit: VisitRecord): void {
    this.#note(visit)
    this.#unsaved.set(visit.visit, visit)
  }

  #note(visit: VisitRecord): void {
    const known = this.#latest.get(visit.figure)
    const isNew = known?.visit.visit !== visit.visit
    this.#latest.set(visit.figure, { visit, visits: (known?.visits ?? 0) + (isNew ? 1 : 0) })
  }
}

/** When a show begins to be seen, as far as is known. */
const beginOf = ({ log }: ShowKeeper): Ms =>
  log.find(({ happened }) => happened.type === 'went' || happened.type === 'moved')?.at ?? NEVER

/** The last that was written down of a night. */
export const lastSignOf = (visits: readonly VisitRecord[], curve: readonly ApplauseSecond[]): Ms => {
  let last = 0
  for (const { cameAt, leftAt } of visits) last = Math.max(last, leftAt ?? cameAt)
  for (const { at } of curve) last = Math.max(last, at)
  return ms(last)
}

/** When a visit ended: one without an end, with the last that is known of the night. */
export const endOf = (visit: VisitRecord, lastSign: Ms): Ms => visit.leftAt ?? lastSign
