import { describe, expect, test } from 'vitest'
import { recordMessage } from '#shared/protocol/record-message.ts'
import { attendeeId, ms, showId } from '#shared/units/units.ts'
import { Attendance, type Sitter } from '../../../server/stage/attendance.ts'
import { figureOf } from '../../../server/stage/figure.ts'
import { nightRecord } from '../../../server/stage/night-record.ts'
import { ShowKeeper } from '../../../server/stage/show-keeper.ts'
import type { ShowRecord, Store } from '../../../server/store/store.ts'
import { planned } from '../show/a-show.ts'
import { aRecord, aStore, HandClock } from './memory-store.ts'

const show = showId('show-1')
const cues = [{ kind: 'houseLights', level: 0, trigger: 'go', duration: '2 s' }]
const sitter = (figure: number, seat = figure): Sitter => ({ gallery: 1, seat, figure, skin: 2, outfit: 3 })

/** A show with a record kept of it, and a clock turned by hand. */
async function aNight(changes: Partial<ShowRecord> = {}) {
  const store = await aStore()
  const clock = new HandClock()
  clock.at = 50_000
  await store.shows.add(aRecord(changes))
  const open = () => keptNight(store, clock, changes)
  return { store, clock, open, ...(await open()) }
}

async function keptNight(store: Store, clock: HandClock, changes: Partial<ShowRecord>) {
  const keeper = await ShowKeeper.open(aRecord(changes), planned(cues).book, store, clock.now)
  return { keeper, attendance: await Attendance.open(keeper, store, clock.now) }
}

const begin = async (keeper: ShowKeeper) => {
  await keeper.give({ id: 'order-doors', command: { type: 'doors' } }, 'house')
  await keeper.give({ id: 'order-go-1', command: { type: 'go', force: true } }, 'house')
}

describe('who sat where', () => {
  test('is written down from the first GO on: whoever left before it leaves nothing', async () => {
    const { store, clock, keeper, attendance } = await aNight()
    attendance.came(sitter(1))
    attendance.came(sitter(2))
    clock.at = 60_000
    attendance.left(1)
    await attendance.save()
    expect(await store.visits.of(show)).toEqual([])
    await begin(keeper)
    // A GO happens a moment after it is given.
    clock.at += 100
    await attendance.save()
    expect(await store.visits.of(show)).toEqual([{ visit: 2, ...sitter(2), cameAt: 50_000, leftAt: null }])
  })

  test('ends for everybody with the show, and nobody comes afterwards', async () => {
    const { store, clock, keeper, attendance } = await aNight()
    await begin(keeper)
    attendance.came(sitter(1))
    clock.at = 90_000
    await attendance.close()
    attendance.came(sitter(2))
    await attendance.save()
    expect((await store.visits.of(show)).map(({ seat, leftAt }) => [seat, leftAt])).toEqual([[1, 90_000]])
  })

  test('a line that broke for a moment did not make anybody leave; a longer absence did', async () => {
    const { store, clock, keeper, attendance } = await aNight()
    await begin(keeper)
    attendance.came(sitter(1))
    clock.at = 60_000
    attendance.left(1)
    clock.at = 64_000
    attendance.came(sitter(1))
    clock.at = 70_000
    attendance.left(1)
    clock.at = 95_000
    attendance.came(sitter(1))
    await attendance.close()
    expect((await store.visits.of(show)).map(({ cameAt, leftAt }) => [cameAt, leftAt])).toEqual([
      [50_000, 70_000],
      [95_000, 95_000],
    ])
  })

  test('of somebody who comes and goes without end only so much is kept', async () => {
    const { store, clock, keeper, attendance } = await aNight()
    await begin(keeper)
    for (let times = 0; times < 200; times++) {
      attendance.came(sitter(1))
      clock.at += 20_000
      attendance.left(1)
      clock.at += 20_000
    }
    await attendance.close()
    expect(await store.visits.of(show)).toHaveLength(12)
  })

  test('a rehearsal leaves nothing', async () => {
    const { store, keeper, attendance } = await aNight({ origin: 'rehearsal' })
    await begin(keeper)
    attendance.came(sitter(1))
    await attendance.close()
    expect(await store.visits.of(show)).toEqual([])
  })

  test('after a crash whoever comes back has never left; of the others it is known until when', async () => {
    const { store, clock, keeper, attendance, open } = await aNight()
    await begin(keeper)
    attendance.came(sitter(1))
    attendance.came(sitter(2))
    clock.at = 70_000
    attendance.came(sitter(3))
    await attendance.save()
    clock.at = 80_000
    const again = await open()
    again.attendance.came(sitter(2))
    clock.at = 99_000
    await again.attendance.close()
    expect((await store.visits.of(show)).map(({ seat, leftAt }) => [seat, leftAt])).toEqual([
      [1, 70_000],
      [2, 99_000],
      [3, 70_000],
    ])
  })
})

describe('a figure', () => {
  test('is the same all evening, another in the next show, and nobody else’s', () => {
    const ana = attendeeId('ana')
    expect(figureOf(show, ana)).toBe(figureOf(show, ana))
    expect(figureOf(showId('show-2'), ana)).not.toBe(figureOf(show, ana))
    expect(figureOf(show, attendeeId('ben'))).not.toBe(figureOf(show, ana))
  })
})

describe('the record of a night', () => {
  const visit = (visit: number, gallery: number, cameAt: number, leftAt: number | null) => ({
    visit,
    ...sitter(visit),
    gallery,
    cameAt: ms(cameAt),
    leftAt: leftAt === null ? null : ms(leftAt),
  })
  const second = (at: number, gallery: number, claps: number, stood = false) => ({
    gallery,
    at: ms(at),
    claps,
    hearts: 1,
    stood,
  })

  test('is of the fullest gallery, with the applause of the whole house', () => {
    const told = nightRecord(
      show,
      [visit(1, 1, 5300, 9000), visit(2, 2, 5400, 9000), visit(3, 2, 6000, 8000)],
      [second(6000, 1, 4, true), second(6000, 2, 3), second(8000, 2, 7, true)],
    )
    expect(recordMessage.parse(told)).toEqual({
      show,
      since: 5000,
      gallery: 2,
      visits: [
        [2, 2, 2, 3, 400, 4000],
        [3, 3, 2, 3, 1000, 3000],
      ],
      house: [
        [0, 2, 2],
        [1, 3, 2],
        [3, 2, 2],
        [4, 0, 0],
      ],
      applause: [
        [1, 7, 2, 3, 0],
        [3, 7, 1, 7, 1],
      ],
    })
  })

  test('of a night nobody came to is empty', () => {
    expect(nightRecord(show, [], [])).toEqual({
      show,
      since: 0,
      gallery: null,
      visits: [],
      house: [],
      applause: [],
    })
  })

  test('ends a visit without an end with the last that is known', () => {
    const told = nightRecord(show, [visit(1, 1, 5000, null)], [second(9000, 1, 2)])
    expect(told.visits[0]?.at(5)).toBe(4000)
  })

  test('has nothing in it that says who anybody is', () => {
    const told = JSON.stringify(nightRecord(show, [visit(1, 1, 5000, 6000)], [second(5000, 1, 2)]))
    expect(told).not.toMatch(/name|attendee|ticket/)
  })

  test('stays within what a page will read, however long the night', () => {
    const visits = Array.from({ length: 9000 }, (_, index) => visit(index + 1, 1, index * 90_000, null))
    const far = Array.from({ length: 30_000 }, (_, index) => second(index * 9000, 1 + (index % 3), 1))
    const told = nightRecord(
      show,
      visits.map((one) => ({ ...one, seat: one.seat % 60 })),
      far,
    )
    expect(recordMessage.safeParse(told).success).toBe(true)
    expect(told.applause.reduce((sum, [, claps]) => sum + claps, 0)).toBe(30_000)
  })
})
