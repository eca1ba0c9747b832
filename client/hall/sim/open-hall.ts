import { compile } from '#shared/show/compile.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { PromptBook } from '#shared/show/timeline.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { type ApiFailure, askLog, askRun, askShow, pageNow } from '../../net/index.ts'
import { ReplayShow } from '../../performance/index.ts'
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

class Hall implements OpenHall {
  readonly store = createHallStore()
  run: HallRun | null = null
  visit: LiveVisit | null = null
  replay: ReplayShow | null = null
  readonly #show: string
  #book: PromptBook | null = null
  #closed = false
  #coming: Coming

  constructor(show: string, coming: Coming) {
    this.#show = show
    this.#coming = coming
  }

  async open(): Promise<void> {
    const line = await askShow(this.#show)
    if (!line.ok) return this.#miss(line.error)
    const found = await findBook(line.value.run)
    if (this.#closed) return
    if (!found.ok) return this.#miss(found.error)
    this.#book = found.value
    const { run, venue } = found.value
    this.run = new HallRun(run, venue, this.store)
    if (line.value.phase === 'finished') await this.#openReplay(found.value, line.value.mode)
    else this.#openLive(line.value.startsAt)
    patch(this.store, { stage: 'here', run })
  }

  come(coming: Coming): void {
    this.#coming = coming
    if (this.visit === null || this.#book === null) return
    this.visit.leave()
    this.#openLive(this.store.getState().startsAt)
  }

  close(): void {
    this.#closed = true
    this.visit?.leave()
    this.run?.dispose()
  }

  #openLive(startsAt: number | null): void {
    const run = this.run!
    patch(this.store, { startsAt })
    const visit = new LiveVisit(this.#show, this.#book!, this.#coming, {
      state: (line) => {
        if (this.visit === visit) patch(this.store, { line })
      },
      show: (show) => run.watch(show),
      heed: () => {
        run.heed()
        visit.report()
      },
      seated: ({ gallery, seat, people, house, acclaim }) => {
        run.people.reset(people)
        run.acclaim.resume(acclaim)
        run.ovation.take(house, pageNow())
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
        patch(this.store, { house })
      },
      outdated: () => location.reload(),
    })
    this.visit = visit
    run.outgoing = this.#coming.as === 'guest' ? visit.link : null
  }

  async #openReplay(book: PromptBook, mode: 'auto' | 'called'): Promise<void> {
    const log = await askLog(this.#show)
    if (!log.ok || log.value.length === 0) return this.#miss(log.ok ? NOTHING_TO_SEE : log.error)
    this.replay = new ReplayShow(book, mode, log.value, pageNow())
    this.run!.viewer.mode = 'director'
    this.run!.watch(this.replay)
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

/** Opens the door to a show. What can go wrong is in the store's `stage` and `failure`. */
export function openHall(show: string, coming: Coming): OpenHall {
  const hall = new Hall(show, coming)
  void hall.open()
  return hall
}

async function findBook(hash: string): Promise<Result<PromptBook, ApiFailure>> {
  const run = await askRun(hash)
  if (!run.ok) return run
  return bookOf(run.value)
}

function bookOf(run: RunOfShow): Result<PromptBook, ApiFailure> {
  const compiled = compile(run)
  if (compiled.ok) return ok(compiled.value.book)
  const message = 'this run of show cannot be held'
  return fail({ kind: 'garbled', status: 200, code: 'garbled', message, problems: compiled.error })
}
