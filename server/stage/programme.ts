import { randomUUID } from 'node:crypto'
import type { Call } from '#shared/show/call.ts'
import { type Ms, type ShowId, showId } from '#shared/units/units.ts'
import type { ShowRecord, Store } from '../store/store.ts'
import { DOORS_BEFORE_MS, keepProgramme } from './autopilot.ts'
import { demoShows, nameOf } from './demo.ts'
import type { HouseTime } from './house-time.ts'
import type { LibraryRun, RunLibrary } from './run-library.ts'
import { ShowKeeper } from './show-keeper.ts'

/** The longest a newcomer waits for a demo show. */
const LONGEST_GAP_MS = 115_000
/** How many finished demo shows can be seen again. */
const DEMO_REPLAYS = 9
const REHEARSALS_KEPT_MS = 86_400_000

export interface ProgrammeOptions {
  readonly demo: boolean
}

/** Which shows there are: keeps those that are on or coming, remembers those that were. */
export class Programme {
  readonly #library: RunLibrary
  readonly #store: Store
  readonly #now: HouseTime
  readonly #demo: boolean
  readonly #keepers = new Map<ShowId, ShowKeeper>()
  #ended: ShowRecord[] = []
  #working: Promise<void> = Promise.resolve()

  constructor(library: RunLibrary, store: Store, now: HouseTime, options: ProgrammeOptions) {
    this.#library = library
    this.#store = store
    this.#now = now
    this.#demo = options.demo
  }

  /** Takes up every show the store knows and fills the demo programme. */
  async open(): Promise<void> {
    for (const record of await this.#store.shows.list()) await this.#takeUp(record)
    if (this.#demo) await this.#mendDemo()
    await this.#extendDemo()
  }

  /** Shows that are on or coming, soonest first; rehearsals apart. */
  coming(): ShowKeeper[] {
    return [...this.#keepers.values()]
      .filter((keeper) => keeper.record.origin !== 'rehearsal')
      .sort((a, b) => a.record.startsAt - b.record.startsAt)
  }

  /** Shows that are over, latest first. */
  over(): ShowRecord[] {
    return this.#ended.toSorted((a, b) => b.startsAt - a.startsAt)
  }

  keeper(show: string): ShowKeeper | undefined {
    return this.#keepers.get(showId(show))
  }

  record(show: string): ShowRecord | undefined {
    return this.keeper(show)?.record ?? this.#ended.find((record) => record.id === show)
  }

  /** Puts a producer's show on the programme. */
  async schedule(run: LibraryRun, startsAt: Ms, mode: Call['mode']): Promise<ShowKeeper> {
    const id = showId(`${nameOf(run.plan.book.run.id, startsAt)}-${randomUUID().slice(0, 4)}`)
    const keeper = await this.#add({ id, run: run.hash, startsAt, mode, origin: 'producer', endedAt: null })
    await keepProgramme(keeper, this.#now)
    return keeper
  }

  /** Opens a rehearsal of a show: the same run on a transport of its own, which no audience sees. */
  async rehearse(of: ShowRecord): Promise<ShowKeeper> {
    const id = showId(`${of.id}~${randomUUID().slice(0, 8)}`)
    const now = this.#now()
    const keeper = await this.#add({
      id,
      run: of.run,
      startsAt: now,
      mode: 'called',
      origin: 'rehearsal',
      endedAt: null,
    })
    await keeper.give({ id: `house-${randomUUID()}`, command: { type: 'doors' } }, 'house')
    return keeper
  }

  /** What is due now: to be called a few times a second. Calls that overlap wait for each other. */
  tick(): Promise<void> {
    this.#working = this.#working.then(() => this.#work())
    return this.#working
  }

  async #work(): Promise<void> {
    for (const keeper of this.#keepers.values()) {
      await keepProgramme(keeper, this.#now)
      if (keeper.transport.phase === 'finished') await this.#close(keeper)
    }
    await this.#extendDemo()
  }

  async #close(keeper: ShowKeeper): Promise<void> {
    const endedAt = this.#now()
    await this.#store.shows.end(keeper.record.id, endedAt)
    this.#keepers.delete(keeper.record.id)
    if (keeper.record.origin === 'rehearsal') return
    this.#ended.push({ ...keeper.record, endedAt })
    const old = this.over()
      .filter((record) => record.origin === 'demo')
      .slice(DEMO_REPLAYS)
    for (const record of old) await this.#forget(record)
  }

  async #takeUp(record: ShowRecord): Promise<void> {
    const stale = record.origin === 'rehearsal' && this.#now() - record.startsAt > REHEARSALS_KEPT_MS
    if (stale) return this.#store.shows.forget(record.id)
    if (record.endedAt !== null) {
      if (record.origin !== 'rehearsal') this.#ended.push(record)
      return
    }
    const run = this.#library.get(record.run)
    if (run === undefined) return record.origin === 'demo' ? this.#store.shows.forget(record.id) : undefined
    this.#keepers.set(record.id, await ShowKeeper.open(record, run.plan.book, this.#store, this.#now))
  }

  async #add(record: ShowRecord): Promise<ShowKeeper> {
    const run = this.#library.get(record.run)
    if (run === undefined) throw new Error(`there is no run of show ${record.run}`)
    await this.#store.shows.add(record)
    const keeper = await ShowKeeper.open(record, run.plan.book, this.#store, this.#now)
    this.#keepers.set(record.id, keeper)
    return keeper
  }

  async #forget(record: ShowRecord): Promise<void> {
    this.#keepers.delete(record.id)
    this.#ended = this.#ended.filter((ended) => ended.id !== record.id)
    await this.#store.shows.forget(record.id)
  }

  #demoKeepers(): ShowKeeper[] {
    return this.coming().filter((keeper) => keeper.record.origin === 'demo')
  }

  /** After a long sleep the old announcements would leave the house dark: they are taken down. */
  async #mendDemo(): Promise<void> {
    const now = this.#now()
    const alive = this.#demoKeepers().filter(
      (keeper) => isUnderWay(keeper) || keeper.record.startsAt > now - DOORS_BEFORE_MS,
    )
    const gap = alive.length === 0 ? Number.POSITIVE_INFINITY : alive[0]!.record.startsAt - now
    const lit = alive.some(isUnderWay) || gap < LONGEST_GAP_MS
    for (const keeper of this.#demoKeepers()) {
      if (!isUnderWay(keeper) && (!lit || !alive.includes(keeper))) await this.#forget(keeper.record)
    }
  }

  async #extendDemo(): Promise<void> {
    if (!this.#demo) return
    const runs = this.#library.all().filter((run) => run.origin === 'demo')
    const known = this.#demoKeepers().map((keeper) => keeper.record)
    const latest = this.over()
      .filter((record) => record.origin === 'demo')
      .slice(0, 1)
    for (const record of demoShows(runs, known.length > 0 ? known : latest, this.#now()))
      await this.#add(record)
  }
}

const isUnderWay = (keeper: ShowKeeper): boolean => ['running', 'held'].includes(keeper.transport.phase)
