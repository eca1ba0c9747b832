import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stageAt } from '#shared/show/stage-at.ts'
import { seeded } from '#shared/units/random.ts'
import { attendeeId, ms, type ShowId, showId } from '#shared/units/units.ts'
import { Acclaim } from '../../server/stage/acclaim.ts'
import { Attendance } from '../../server/stage/attendance.ts'
import { figureOf } from '../../server/stage/figure.ts'
import { readRun } from '../../server/stage/run-library.ts'
import { ShowKeeper } from '../../server/stage/show-keeper.ts'
import { openStore } from '../../server/store/kysely-store.ts'
import { sqliteDialect } from '../../server/store/sqlite.ts'
import { aRecord, HandClock } from '../unit/server/memory-store.ts'

const SEASON = new URL('../../assets/seasons/demo/', import.meta.url)
const AGO_MS = 7_200_000

export interface PastShow {
  readonly show: ShowId
  readonly guests: number
}

/**
 * Writes a show of two hours ago into a data folder that no house has open: it goes through the same keeper, the same
 * applause and the same attendance as one that is held, on a clock that is turned by hand.
 */
export async function pastShow(dataDir: string, guests: number): Promise<PastShow> {
  const run = readRun(readFileSync(new URL('1-vide.json', SEASON), 'utf8'), 'demo')
  if (!run.ok) throw new Error(JSON.stringify(run.error))
  const { hash, plan } = run.value
  const store = await openStore(sqliteDialect(join(dataDir, 'house.sqlite')))
  const clock = new HandClock()
  const startsAt = ms(Math.floor((Date.now() - AGO_MS) / 1000) * 1000)
  const show = showId(`maison-vide-past-${guests}`)
  const record = aRecord({ id: show, run: hash, startsAt, origin: 'producer' })
  await store.shows.add(record)

  clock.at = startsAt - 60_000
  const keeper = await ShowKeeper.open(record, plan.book, store, clock.now)
  const attendance = await Attendance.open(keeper, store, clock.now)
  const acclaim = await Acclaim.open(show, store, clock.now)
  await keeper.give({ id: 'past-doors', command: { type: 'doors' } }, 'house')
  clock.at = startsAt
  await keeper.give({ id: 'past-go-1', command: { type: 'go', force: true } }, 'house')

  const audience = new PastAudience(show, guests, attendance, acclaim)
  for (let second = 1; second * 1000 < plan.endsAt + 4000; second++) {
    clock.at = startsAt + second * 1000
    audience.sit(second)
    audience.applaud(stageAt(keeper.timeline, keeper.showTime()).lookNumber, plan.endsAt / 1000 - second)
    await acclaim.save()
    await attendance.save()
  }
  await keeper.give({ id: 'past-finish', command: { type: 'finish' } }, 'house')
  await attendance.close()
  await store.shows.end(show, clock.now())
  await store.close()
  return { show, guests }
}

/** Guests of a past show: they drop in during its first half minute, and applaud new looks and the end. */
class PastAudience {
  readonly #ids
  readonly #claps
  readonly #hearts
  readonly #show: ShowId
  readonly #attendance: Attendance
  readonly #acclaim: Acclaim
  readonly #random = seeded(11)
  #look: number | null = null
  #sinceLook = 100

  constructor(show: ShowId, guests: number, attendance: Attendance, acclaim: Acclaim) {
    this.#show = show
    this.#attendance = attendance
    this.#acclaim = acclaim
    this.#ids = Array.from({ length: guests }, (_, index) => attendeeId(`guest-${index}`))
    this.#claps = new Array<number>(guests).fill(0)
    this.#hearts = new Array<number>(guests).fill(0)
  }

  sit(second: number): void {
    for (const [index, id] of this.#ids.entries()) {
      if (Math.floor(index / 2) + 1 !== second) continue
      const [skin, outfit] = [this.#random.whole(0, 9), this.#random.whole(0, 9)]
      this.#attendance.came({ gallery: 1, seat: index, figure: figureOf(this.#show, id), skin, outfit })
    }
  }

  applaud(look: number | null, secondsLeft: number): void {
    this.#sinceLook = look === this.#look ? this.#sinceLook + 1 : 0
    this.#look = look
    const keen = secondsLeft < 12 ? 1 : this.#sinceLook < 6 && look !== null ? KEENNESS[look % 7]! : 0
    for (const [index, id] of this.#ids.entries()) {
      if (this.#random.next() >= keen) continue
      this.#claps[index]! += this.#random.whole(2, 5)
      if (this.#random.next() < 0.05) this.#hearts[index]!++
      this.#acclaim.raise(id, { claps: this.#claps[index]!, hearts: this.#hearts[index]! }, 1)
    }
    if (secondsLeft < 9) this.#acclaim.stand(1)
  }
}

/** How many of a hundred applaud the looks, by number. */
const KEENNESS = [0.9, 0.1, 0.3, 0, 0.45, 0.2, 0.65] as const
