import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogEntry } from '#shared/show/transport/log.ts'
import { seeded } from '#shared/units/random.ts'
import { attendeeId, ms, type ShowId, showId } from '#shared/units/units.ts'
import {
  type GuestRecord,
  MOST_SECONDS_KEPT,
  type ShowRecord,
  type Store,
  type VisitRecord,
} from '../../server/store/store.ts'

/** A store that can be closed and opened again on the same data. */
export interface StoreHarness {
  open(): Promise<Store>
  /** Forgets the data. */
  clean(): Promise<void>
}

const aShow = (id: string, changes: Partial<ShowRecord> = {}): ShowRecord => ({
  id: showId(id),
  run: 'run-1',
  startsAt: ms(1000),
  mode: 'auto',
  origin: 'demo',
  endedAt: null,
  ...changes,
})

const anEntry = (seq: number, id = `order-${seq}`): LogEntry => ({
  seq,
  id,
  by: 'caller',
  at: ms(seq * 10),
  happened: { type: 'held' },
})

const aGuest = (id: string): GuestRecord => ({
  id: attendeeId(id),
  ticketHash: `hash-${id}`,
  name: '阿娜 Ana',
  skin: 3,
  outfit: 2,
  language: 'zh-CN',
  cameAt: ms(5),
})

const given = (attendee: string, claps: number, hearts: number, at = 5000, gallery = 1) => ({
  attendee: attendeeId(attendee),
  claps,
  hearts,
  gallery,
  at: ms(at),
})

const aVisit = (visit: number, changes: Partial<VisitRecord> = {}): VisitRecord => ({
  visit,
  gallery: 1,
  seat: 0,
  figure: 123_456_789,
  skin: 3,
  outfit: 2,
  cameAt: ms(1_795_263_347_949.5),
  leftAt: null,
  ...changes,
})

/** What every store must do. Runs against each implementation. */
export function storeContract(name: string, harness: StoreHarness): void {
  describe(`${name} keeps what the house must remember`, () => {
    let store: Store
    const show: ShowId = showId('show-1')

    beforeEach(async () => {
      store = await harness.open()
      await store.shows.add(aShow('show-1'))
    })
    afterEach(async () => {
      await store.close()
      await harness.clean()
    })

    const reopen = async () => {
      await store.close()
      store = await harness.open()
    }

    describe('shows', () => {
      test('come back in the order they begin', async () => {
        await store.shows.add(aShow('later', { startsAt: ms(9000) }))
        await store.shows.add(aShow('sooner', { startsAt: ms(10), mode: 'called', origin: 'producer' }))
        await reopen()
        const shows = await store.shows.list()
        expect(shows.map(({ id }) => id)).toEqual(['sooner', 'show-1', 'later'])
        expect(shows[0]).toEqual(aShow('sooner', { startsAt: ms(10), mode: 'called', origin: 'producer' }))
      })

      test('an id is taken once', async () => {
        await expect(store.shows.add(aShow('show-1'))).rejects.toThrow()
      })

      test('that ended say when', async () => {
        await store.shows.end(show, ms(77.5))
        expect((await store.shows.list())[0]?.endedAt).toBe(77.5)
      })

      test('that are forgotten take everything of theirs along', async () => {
        await store.log.append(show, anEntry(1))
        await store.seats.claim({ show, gallery: 1, seat: 0, attendee: attendeeId('ana'), heldUntil: null })
        await store.acclaim.raise(show, [given('ana', 1, 1)])
        await store.visits.put(show, [aVisit(1)])
        await store.shows.forget(show)
        expect(await store.shows.list()).toEqual([])
        expect(await store.log.read(show)).toEqual([])
        expect(await store.seats.of(show)).toEqual([])
        expect(await store.acclaim.of(show)).toEqual([])
        expect(await store.acclaim.curve(show)).toEqual([])
        expect(await store.visits.of(show)).toEqual([])
      })
    })

    describe('the log', () => {
      test('comes back line by line, exactly', async () => {
        const entries = [anEntry(1), { ...anEntry(2), id: '', at: ms(1_795_263_347_949.5457) }, anEntry(3)]
        for (const entry of entries) await store.log.append(show, entry)
        await reopen()
        expect(await store.log.read(show)).toEqual(entries)
      })

      test('takes no line twice and leaves none out', async () => {
        await store.log.append(show, anEntry(1))
        await expect(store.log.append(show, anEntry(1))).rejects.toThrow()
        await expect(store.log.append(show, anEntry(3))).rejects.toThrow(
          'the next entry of show-1 is 2, not 3',
        )
        expect(await store.log.read(show)).toHaveLength(1)
      })

      test('carries no order out twice', async () => {
        await store.log.append(show, anEntry(1, 'same-order'))
        await expect(store.log.append(show, anEntry(2, 'same-order'))).rejects.toThrow()
      })

      test('several lines the house wrote by itself are not the same order', async () => {
        await store.log.append(show, anEntry(1, ''))
        await store.log.append(show, anEntry(2, ''))
        expect(await store.log.read(show)).toHaveLength(2)
      })
    })

    describe('guests', () => {
      test('are known by the hash of their ticket, and by no other', async () => {
        await store.guests.put(aGuest('ana'))
        await reopen()
        expect(await store.guests.byTicket('hash-ana')).toEqual(aGuest('ana'))
        expect(await store.guests.byTicket('hash-of-nobody')).toBeNull()
      })

      test('may change how they are seen', async () => {
        await store.guests.put(aGuest('ana'))
        await store.guests.put({ ...aGuest('ana'), name: 'Ana B.', skin: 5 })
        expect(await store.guests.byTicket('hash-ana')).toMatchObject({ name: 'Ana B.', skin: 5, cameAt: 5 })
      })
    })

    describe('seats', () => {
      const seat = (attendee: string, number: number, gallery = 1) => ({
        show,
        gallery,
        seat: number,
        attendee: attendeeId(attendee),
        heldUntil: null,
      })

      test('no seat is given twice, and nobody has two', async () => {
        expect(await store.seats.claim(seat('ana', 0))).toBe(true)
        expect(await store.seats.claim(seat('ben', 0))).toBe(false)
        expect(await store.seats.claim(seat('ana', 1))).toBe(false)
        expect(await store.seats.claim(seat('ben', 0, 2))).toBe(true)
        expect((await store.seats.of(show)).map(({ attendee }) => attendee)).toEqual(['ana', 'ben'])
      })

      test('two who ask for one seat at once: one gets it', async () => {
        const asked = Array.from({ length: 20 }, (_, index) => store.seats.claim(seat(`guest-${index}`, 7)))
        const given = await Promise.all(asked)
        expect(given.filter(Boolean)).toHaveLength(1)
        expect(await store.seats.of(show)).toHaveLength(1)
      })

      test('are kept for a while for whoever was cut off, and then given up', async () => {
        await store.seats.claim(seat('ana', 0))
        await store.seats.claim(seat('ben', 1))
        await store.seats.hold(show, attendeeId('ana'), ms(500))
        await store.seats.releaseExpired(show, ms(499))
        expect(await store.seats.of(show)).toHaveLength(2)
        await store.seats.releaseExpired(show, ms(500))
        expect((await store.seats.of(show)).map(({ attendee }) => attendee)).toEqual(['ben'])
      })

      test('after a restart everybody who sat is kept a seat', async () => {
        await store.seats.claim(seat('ana', 0))
        await reopen()
        await store.seats.holdAll(show, ms(900))
        expect((await store.seats.of(show))[0]).toMatchObject({ attendee: 'ana', heldUntil: 900 })
      })

      test('that are released are free', async () => {
        await store.seats.claim(seat('ana', 0))
        await store.seats.release(show, attendeeId('ana'))
        expect(await store.seats.claim(seat('ben', 0))).toBe(true)
      })
    })

    describe('applause', () => {
      const second = (at: number, claps: number, hearts: number, gallery = 1) => ({
        gallery,
        at: ms(at),
        claps,
        hearts,
        stood: false,
      })
      const sumOf = async () => {
        const curve = await store.acclaim.curve(show)
        return curve.reduce((sum, row) => [sum[0]! + row.claps, sum[1]! + row.hearts], [0, 0])
      }

      test('only grows, and comes back exactly', async () => {
        await store.acclaim.raise(show, [given('ana', 10, 2)])
        await store.acclaim.raise(show, [given('ana', 7, 3), given('ben', 1, 0)])
        await reopen()
        expect(await store.acclaim.of(show)).toEqual([
          { attendee: 'ana', claps: 10, hearts: 3 },
          { attendee: 'ben', claps: 1, hearts: 0 },
        ])
      })

      test('is a curve of what was added, by gallery and second', async () => {
        await store.acclaim.raise(show, [given('ana', 3, 0, 5200), given('ben', 2, 1, 5900)])
        await store.acclaim.raise(show, [given('ana', 4, 0, 5999), given('cas', 6, 0, 5100, 2)])
        await store.acclaim.raise(show, [given('ana', 9, 2, 7000)])
        await reopen()
        expect(await store.acclaim.curve(show)).toEqual([
          second(5000, 6, 1),
          second(5000, 6, 0, 2),
          second(7000, 5, 2),
        ])
      })

      test('that is told twice, or of less than is known, adds nothing to the curve', async () => {
        await store.acclaim.raise(show, [given('ana', 3, 1, 5000)])
        await store.acclaim.raise(show, [given('ana', 3, 1, 6000)])
        await store.acclaim.raise(show, [given('ana', 2, 0, 7000)])
        expect(await store.acclaim.curve(show)).toEqual([second(5000, 3, 1)])
      })

      test('of one guest told twice at once rises once, and each in its own second', async () => {
        await store.acclaim.raise(show, [given('ana', 3, 0, 5000), given('ana', 8, 1, 6000)])
        expect(await store.acclaim.of(show)).toEqual([{ attendee: 'ana', claps: 8, hearts: 1 }])
        expect(await store.acclaim.curve(show)).toEqual([second(5000, 3, 0), second(6000, 5, 1)])
      })

      test('has a curve whose sum is always the totals', async () => {
        const random = seeded(7)
        for (let round = 0; round < 60; round++) {
          const who = random.pick(['ana', 'ben', 'cas', 'dia'])
          const at = 1000 + round * 400
          await store.acclaim.raise(show, [
            given(who, random.whole(0, 40), random.whole(0, 9), at, random.whole(1, 2)),
            given('eve', random.whole(0, 40), 0, at),
          ])
          const totals = (await store.acclaim.of(show)).reduce(
            (sum, row) => [sum[0]! + row.claps, sum[1]! + row.hearts],
            [0, 0],
          )
          expect(await sumOf()).toEqual(totals)
        }
      })

      test('a gallery that stood says so, and goes on standing while others clap', async () => {
        await store.acclaim.stand(show, 1, ms(5500))
        await store.acclaim.raise(show, [given('ana', 2, 0, 5700)])
        await store.acclaim.stand(show, 1, ms(5800))
        expect(await store.acclaim.curve(show)).toEqual([{ ...second(5000, 2, 0), stood: true }])
      })

      test('of more seconds than are kept is added to the last: nothing is lost', async () => {
        const everybody = Array.from({ length: MOST_SECONDS_KEPT + 3 }, (_, index) =>
          given(`guest-${index}`, 1, 0, index * 1000),
        )
        await store.acclaim.raise(show, everybody)
        const curve = await store.acclaim.curve(show)
        expect(curve).toHaveLength(MOST_SECONDS_KEPT)
        expect(curve.at(-1)).toMatchObject({ claps: 4 })
        expect(await sumOf()).toEqual([MOST_SECONDS_KEPT + 3, 0])
      })
    })

    describe('visits', () => {
      test('come back as they were written down, and end when they end', async () => {
        await store.visits.put(show, [aVisit(2, { seat: 4 }), aVisit(1)])
        await store.visits.put(show, [aVisit(1, { leftAt: ms(900.25) })])
        await reopen()
        expect(await store.visits.of(show)).toEqual([
          aVisit(1, { leftAt: ms(900.25) }),
          aVisit(2, { seat: 4 }),
        ])
      })
    })

    describe('runs of show', () => {
      test('come back as they were brought, once each', async () => {
        const run = { hash: 'abc', json: '{"名":"空"}', broughtAt: ms(3) }
        await store.runs.put(run)
        await store.runs.put(run)
        await reopen()
        expect(await store.runs.list()).toEqual([run])
      })
    })
  })
}
