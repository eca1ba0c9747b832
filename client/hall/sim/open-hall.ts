import { nightOf, nobodyAt } from '#shared/night/night.ts'
import { compile } from '#shared/show/compile.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { patiently } from '../../gpu/index.ts'
import { type ApiFailure, askLog, askRecord, pageNow } from '../../net/index.ts'
import { ReplayShow } from '../../performance/index.ts'
import { buildingOf } from '../../venue/index.ts'
import { findShow } from './finding.ts'
import { HallRun } from './hall-run.ts'
import { createHallStore, type HallStore, patch } from './hall-store.ts'
import { type Coming, LiveVisit } from './live-visit.ts'

/** A hall somebody has come to, live or again: what the page shows, and the way out. */
export interface OpenHall {
  readonly store: HallStore
  /** There once the show was found. */
  readonly run: HallRun | null
  /** Of a live show only. */
  readonly visit: LiveVisit | null
  /** Of a replay only. */
  readonly replay: ReplayShow | null
  /** Takes a seat (or gives it up for a camera) without leaving the hall. */
  come(coming: Coming): void
  close(): void
}

/** For the show to be in view. */
const LONGEST_WAIT_MS = 400

class Hall implements OpenHall {
  readonly store = createHallStore()
  run: HallRun | null = null
  visit: LiveVisit | null = null
  replay: ReplayShow | null = null
  readonly #show: string
  #book: PromptBook | null = null
  readonly #closing = new AbortController()
  #coming: Coming

  constructor(show: string, coming: Coming) {
    this.#show = show
    this.#coming = coming
  }

  async open(): Promise<void> {
    const found = await findShow(this.#show)
    if (this.#closing.signal.aborted) return
    if (!found.ok) return this.#miss(found.error)
    const { line, run } = found.value
    const book = bookOf(run)
    if (!book.ok) return this.#miss(book.error)
    this.#book = book.value
    const building = await patiently(() => buildingOf(book.value.venue), this.#closing.signal)
    if (this.#closing.signal.aborted) return
    if (building === null) return this.#miss(NOT_BUILT)
    this.run = new HallRun(run, book.value.venue, building, this.store)
    if (line.phase === 'finished') await this.#openReplay(book.value, line.mode)
    else await this.#openLive(line.startsAt)
    if (!this.#closing.signal.aborted) patch(this.store, { stage: 'here', run })
  }

  come(coming: Coming): void {
    this.#coming = coming
    if (this.visit === null || this.#book === null) return
    this.visit.leave()
    void this.#openLive(this.store.getState().startsAt)
  }

  close(): void {
    this.#closing.abort()
    this.visit?.leave()
    this.run?.dispose()
  }

  /** Resolves once the show is in view: a first frame without it would be drawn for nothing. */
  #openLive(startsAt: number | null): Promise<void> {
    const run = this.run!
    const inView = Promise.withResolvers<void>()
    patch(this.store, { startsAt })
    const visit = new LiveVisit(this.#show, this.#book!, this.#coming, {
      state: (line) => {
        if (this.visit === visit) patch(this.store, { line })
      },
      show: (show) => {
        run.watch(show)
        inView.resolve()
      },
      heed: () => {
        run.heed()
        visit.report()
      },
      seated: ({ gallery, seat, people, house, acclaim }) => {
        run.people.reset(people)
        run.acclaim.resume(acclaim)
        run.ovation.take(house, pageNow())
        run.people.hearts = house.hearts
        const place = seat === null ? null : run.people.venue.seats[seat]!
        if (place !== null && (run.viewer.seat !== place || run.viewer.mode === 'director'))
          run.viewer.sit(place)
        if (place === null) run.viewer.mode = 'director'
        patch(this.store, { gallery, seat: place?.name ?? null, house })
      },
      people: (message) => run.people.change(message),
      poses: (frame) => run.people.take(frame),
      house: (house) => {
        run.ovation.take(house, pageNow())
        run.people.hearts = house.hearts
        patch(this.store, { house })
      },
      outdated: () => location.reload(),
    })
    this.visit = visit
    run.outgoing = this.#coming.as === 'guest' ? visit.link : null
    // Over a long road the hall itself is shown first.
    return Promise.race([
      inView.promise,
      new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS)),
    ])
  }

  async #openReplay(book: PromptBook, mode: 'auto' | 'called'): Promise<void> {
    const [log, record] = await Promise.all([askLog(this.#show), askRecord(this.#show)])
    if (!log.ok || log.value.length === 0) return this.#miss(log.ok ? NOTHING_TO_SEE : log.error)
    this.replay = new ReplayShow(book, mode, log.value, pageNow())
    // A show of which nothing was written down about its audience is seen in an empty house.
    this.run!.watchAgain(this.replay, nightOf(record.ok ? record.value : nobodyAt(this.#show)))
    patch(this.store, { line: { is: 'open' }, replay: { share: 0, playing: true } })
  }

  #miss(failure: ApiFailure): void {
    patch(this.store, { stage: 'missing', failure })
  }
}

const NOTHING_TO_SEE: ApiFailure = {
  kind: 'refused',
  status: 404,
  code: 'no-show',
  message: 'nothing was kept of this show',
  problems: [],
}

const NOT_BUILT: ApiFailure = {
  kind: 'offline',
  status: 0,
  code: 'no-building',
  message: 'the venue of this show could not be fetched',
  problems: [],
}

/** Opens the door to a show. What can go wrong is in the store's `stage` and `failure`. */
export function openHall(show: string, coming: Coming): OpenHall {
  const hall = new Hall(show, coming)
  void hall.open()
  return hall
}

function bookOf(run: RunOfShow): Result<PromptBook, ApiFailure> {
  const compiled = compile(run)
  if (compiled.ok) return ok(compiled.value.book)
  const message = 'this run of show cannot be held'
  return fail({ kind: 'garbled', status: 200, code: 'garbled', message, problems: compiled.error })
}
