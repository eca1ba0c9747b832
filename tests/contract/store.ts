import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogEntry } from '#shared/show/transport/log.ts'
import { attendeeId, ms, type ShowId, showId } from '#shared/units/units.ts'
import type { GuestRecord, ShowRecord, Store } from '../../server/store/store.ts'

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
        await store.acclaim.raise(show, [{ attendee: attendeeId('ana'), claps: 1, hearts: 1 }])
        await store.shows.forget(show)
        expect(await store.shows.list()).toEqual([])
        expect(await store.log.read(show)).toEqual([])
        expect(await store.seats.of(show)).toEqual([])
        expect(await store.acclaim.of(show)).toEqual([])
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
      test('only grows, and comes back exactly', async () => {
        const ana = attendeeId('ana')
        await store.acclaim.raise(show, [{ attendee: ana, claps: 10, hearts: 2 }])
        await store.acclaim.raise(show, [
          { attendee: ana, claps: 7, hearts: 3 },
          { attendee: attendeeId('ben'), claps: 1, hearts: 0 },
        ])
        await reopen()
        expect(await store.acclaim.of(show)).toEqual([
          { attendee: 'ana', claps: 10, hearts: 3 },
          { attendee: 'ben', claps: 1, hearts: 0 },
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
