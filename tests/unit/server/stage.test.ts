import { describe, expect, test } from 'vitest'
import { attendeeId, type Ms, ms, showId } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { Acclaim } from '../../../server/stage/acclaim.ts'
import { keepProgramme } from '../../../server/stage/autopilot.ts'
import { demoShows } from '../../../server/stage/demo.ts'
import type { LibraryRun } from '../../../server/stage/run-library.ts'
import { SeatPlan } from '../../../server/stage/seat-plan.ts'
import { ShowKeeper } from '../../../server/stage/show-keeper.ts'
import type { Store } from '../../../server/store/store.ts'
import { planned } from '../show/a-show.ts'
import { aRecord, aStore, HandClock } from './memory-store.ts'

const person = (name: string) => attendeeId(name)
const show = showId('show-1')

async function withShow(): Promise<Store> {
  const store = await aStore()
  await store.shows.add(aRecord())
  return store
}

describe('seats', () => {
  const away = ({ seat }: { seat: number }) => Math.abs(NOCTURNE.seats[seat]!.z - MIDDLE)
  const MIDDLE = NOCTURNE.seats[0]!.z
  const planOf = async () => SeatPlan.open(show, NOCTURNE.seats.length, await withShow(), new HandClock().now)

  test('of a few people are close together in the middle, half of them facing the other half', async () => {
    const plan = await planOf()
    for (const few of [2, 4, 6, 8]) {
      for (let index = 0; index < few; index++) await plan.place(person(`p${index}`))
      const given = Array.from(
        { length: few },
        (_, index) => NOCTURNE.seats[plan.of(person(`p${index}`))!.seat]!,
      )
      expect(given.filter(({ x }) => x > 0)).toHaveLength(few / 2)
      expect(given.every(({ row }) => row === 'front')).toBe(true)
      const along = given.map(({ z }) => z)
      expect(Math.max(...along) - Math.min(...along)).toBeCloseTo((few / 2 - 1) * 0.8, 6)
    }
  })

  test('that people left are filled from the middle outwards', async () => {
    const plan = await planOf()
    for (let index = 0; index < 20; index++) await plan.place(person(`p${index}`))
    const gone = ['p17', 'p3', 'p0', 'p12']
    const freed = gone.map((name) => plan.of(person(name))!)
    for (const name of gone) await plan.release(person(name))
    const given = []
    for (const name of ['a', 'b', 'c', 'd']) given.push(await plan.place(person(name)))
    expect(given.map(({ seat }) => seat).sort((a, b) => a - b)).toEqual(
      freed.map(({ seat }) => seat).sort((a, b) => a - b),
    )
    expect(given.map(away)).toEqual(given.map(away).toSorted((a, b) => a - b))
  })

  test('fill one gallery before the next is opened', async () => {
    const plan = await SeatPlan.open(show, 3, await withShow(), new HandClock().now)
    const places = []
    for (const name of ['a', 'b', 'c', 'd']) places.push(await plan.place(person(name)))
    expect(places.map(({ gallery, seat }) => `${gallery}/${seat}`)).toEqual(['1/0', '1/1', '1/2', '2/0'])
  })

  test('somebody who asks twice has one', async () => {
    const plan = await SeatPlan.open(show, 3, await withShow(), new HandClock().now)
    const [first, second] = await Promise.all([plan.place(person('a')), plan.place(person('a'))])
    expect(second).toEqual(first)
  })

  test('that are given up are the next to be given', async () => {
    const plan = await SeatPlan.open(show, 3, await withShow(), new HandClock().now)
    for (const name of ['a', 'b', 'c', 'd']) await plan.place(person(name))
    await plan.release(person('b'))
    expect(await plan.place(person('e'))).toMatchObject({ gallery: 1, seat: 1 })
  })

  test('are kept for whoever was cut off, as long as was said', async () => {
    const clock = new HandClock()
    const plan = await SeatPlan.open(show, 2, await withShow(), clock.now)
    await plan.place(person('a'))
    await plan.keep(person('a'), ms(60_000))
    clock.at = 59_000
    expect(await plan.place(person('b'))).toMatchObject({ seat: 1 })
    clock.at = 60_000
    expect(await plan.place(person('c'))).toMatchObject({ gallery: 1, seat: 0 })
  })

  test('two processes on one store never give the same seat', async () => {
    const store = await withShow()
    const now = new HandClock().now
    const [one, two] = [await SeatPlan.open(show, 4, store, now), await SeatPlan.open(show, 4, store, now)]
    const given = []
    for (let index = 0; index < 10; index++)
      given.push(await (index % 2 ? one : two).place(person(`p${index}`)))
    expect(new Set(given.map(({ gallery, seat }) => `${gallery}/${seat}`)).size).toBe(10)
  })
})

describe('applause', () => {
  test('is exact, and less than is known changes nothing', async () => {
    const acclaim = await Acclaim.open(show, await withShow(), new HandClock().now)
    acclaim.raise(person('a'), { claps: 5, hearts: 1 }, 1)
    acclaim.raise(person('b'), { claps: 2, hearts: 0 }, 1)
    expect(acclaim.raise(person('a'), { claps: 4, hearts: 1 }, 1)).toBe(false)
    expect(acclaim.totals).toEqual({ claps: 7, hearts: 1 })
  })

  test('that was not saved before a crash comes again with its page, and counts once', async () => {
    const store = await withShow()
    const { now } = new HandClock()
    const before = await Acclaim.open(show, store, now)
    before.raise(person('a'), { claps: 5, hearts: 0 }, 1)
    await before.save()
    before.raise(person('a'), { claps: 9, hearts: 0 }, 1)
    const after = await Acclaim.open(show, store, now)
    expect(after.totals.claps).toBe(5)
    after.raise(person('a'), { claps: 9, hearts: 0 }, 1)
    expect(after.totals.claps).toBe(9)
  })
})

describe('the demo programme', () => {
  const run = (hash: string, minutes: number) =>
    ({
      hash,
      origin: 'demo',
      plan: { endsAt: minutes * 60_000, book: { run: { id: hash } } },
    }) as unknown as LibraryRun
  const runs = [run('a', 7), run('b', 8), run('c', 9)]

  test('begins within seconds, and a newcomer never waits two minutes', () => {
    const shows = demoShows(runs, [], ms(0))
    expect(shows[0]!.startsAt).toBeLessThan(20_000)
    for (const [index, next] of shows.slice(1).entries()) {
      const before = shows[index]!
      const ends = before.startsAt + runs.find(({ hash }) => hash === before.run)!.plan.endsAt
      expect(next.startsAt - ends).toBeLessThan(120_000)
      expect(next.startsAt).toBeGreaterThan(ends)
    }
  })

  test('takes the houses in turn and goes on where it was', () => {
    const first = demoShows(runs, [], ms(0))
    expect(first.slice(0, 4).map(({ run: hash }) => hash)).toEqual(['a', 'b', 'c', 'a'])
    const more = demoShows(runs, first, ms(600_000))
    expect(more[0]!.run).not.toBe(first.at(-1)!.run)
    expect(new Set([...first, ...more].map(({ id }) => id)).size).toBe(first.length + more.length)
  })

  test('of no runs is empty', () => {
    expect(demoShows([], [], ms(0))).toEqual([])
  })
})

describe('a show that keeps itself', () => {
  const cues = [{ kind: 'houseLights', level: 0, trigger: 'go', duration: '2 s' }]
  const kept = async (clock: HandClock, mode: 'auto' | 'called' = 'auto', store?: Store) => {
    const used = store ?? (await aStore())
    if (store === undefined) await used.shows.add(aRecord({ mode }))
    return {
      store: used,
      keeper: await ShowKeeper.open(aRecord({ mode }), planned(cues).book, used, clock.now),
    }
  }
  const at = async (clock: HandClock, keeper: ShowKeeper, time: number) => {
    clock.at = time
    await keepProgramme(keeper, clock.now)
    return keeper.transport.phase
  }

  test('opens its doors, starts on the second and ends', async () => {
    const clock = new HandClock()
    const { keeper } = await kept(clock)
    expect(await at(clock, keeper, 5_000)).toBe('scheduled')
    expect(await at(clock, keeper, 10_000)).toBe('doors')
    expect(await at(clock, keeper, 96_000)).toBe('doors')
    expect(await at(clock, keeper, 98_000)).toBe('running')
    expect(keeper.transport.anchorWall).toBe(100_000)
    expect(keeper.showTime(ms(99_000))).toBe(0)
    expect(await at(clock, keeper, 104_000)).toBe('running')
    expect(await at(clock, keeper, 107_000)).toBe('finished')
  })

  test('waits for its caller when it has one', async () => {
    const clock = new HandClock()
    const { keeper } = await kept(clock, 'called')
    await at(clock, keeper, 50_000)
    expect(await at(clock, keeper, 200_000)).toBe('doors')
  })

  test('taken up again goes on with the anchor unchanged, under a new epoch', async () => {
    const clock = new HandClock()
    const { store, keeper } = await kept(clock)
    await at(clock, keeper, 50_000)
    await at(clock, keeper, 99_000)
    clock.at = 101_500
    const again = await kept(clock, 'auto', store)
    expect(again.keeper.transport).toMatchObject({ epoch: 2, anchorWall: 100_000, phase: 'running' })
    expect(again.keeper.showTime()).toBe(1_500)
  })

  test('tells nobody of an entry before it is on disk', async () => {
    const clock = new HandClock()
    const { store, keeper } = await kept(clock)
    const seen: number[] = []
    keeper.listen((transport) => seen.push(transport.seq))
    const failing = {
      ...store,
      log: { ...store.log, append: () => Promise.reject(new Error('the disk is full')) },
    }
    const broken = await ShowKeeper.open(aRecord(), planned(cues).book, failing, clock.now)
    broken.listen((transport) => seen.push(transport.seq))
    await expect(broken.give({ id: 'order-0001', command: { type: 'doors' } }, 'caller')).rejects.toThrow(
      'the disk is full',
    )
    expect(broken.transport.seq).toBe(0)
    expect(seen).toEqual([])
  })

  test('takes orders one at a time, each after the one before [SH13]', async () => {
    const clock = new HandClock()
    clock.at = 50_000
    const { keeper } = await kept(clock, 'called')
    await keeper.give({ id: 'order-doors', command: { type: 'doors' } }, 'house')
    const go = keeper.give(
      { id: 'order-go-1', at: 50_500 as Ms, command: { type: 'go', force: true } },
      'caller',
    )
    const hold = keeper.give({ id: 'order-hold', command: { type: 'hold' } }, 'caller')
    const [first, second] = await Promise.all([go, hold])
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(second.value.at).toBeGreaterThanOrEqual(first.value.at)
  })
})
