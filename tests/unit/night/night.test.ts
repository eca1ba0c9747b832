import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handsClapping, houseAt, isThere, nightOf, nobodyAt } from '#shared/night/night.ts'
import { type RecordMessage, recordMessage } from '#shared/protocol/record-message.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import { aNightRecord } from './a-night.ts'

const SINCE = 1_795_263_347_000

const nights = fc
  .record({
    visits: fc.array(
      fc.tuple(
        fc.nat(59),
        fc.nat(0x7fffffff),
        fc.nat(9),
        fc.nat(9),
        fc.nat(60_000),
        fc.nat(60_000).map((stay) => stay + 60_000),
      ),
      { maxLength: 40 },
    ),
    applause: fc.uniqueArray(
      fc.tuple(fc.nat(180), fc.nat(300), fc.nat(20), fc.nat(100), fc.constantFrom(0 as const, 1 as const)),
      { selector: ([second]) => second, maxLength: 60 },
    ),
    house: fc.uniqueArray(fc.tuple(fc.nat(180), fc.nat(90), fc.nat(3)), {
      selector: ([second]) => second,
      maxLength: 20,
    }),
  })
  .map(
    ({ visits, applause, house }): RecordMessage => ({
      show: 'a-show',
      since: SINCE,
      gallery: visits.length > 0 ? 1 : null,
      visits,
      house: house.sort((a, b) => a[0] - b[0]),
      applause: applause
        .map(([second, claps, hearts, here, stood]): RecordMessage['applause'][number] => [
          second,
          claps + here,
          hearts,
          here,
          stood,
        ])
        .sort((a, b) => a[0] - b[0]),
    }),
  )

const moments = fc.array(fc.integer({ min: -20_000, max: 220_000 }), { minLength: 2, maxLength: 30 })
const at = (into: number): Ms => ms(SINCE + into)

/** Everything that is known of a moment. */
const seenAt = (night: ReturnType<typeof nightOf>, wall: Ms) => ({
  house: houseAt(night, wall),
  loudness: night.loudness(wall),
  rate: night.curve.rateAt(wall),
  stood: night.curve.stoodAt(wall),
  there: night.stays.filter((stay) => isThere(stay, wall)).map(({ seat, figure }) => [seat, figure]),
})

describe('a night seen again', () => {
  test('is the same at a moment whether one plays up to it or goes to it', () => {
    fc.assert(
      fc.property(nights, moments, (record, visited) => {
        const played = nightOf(record)
        const inOrder = new Map(
          visited.toSorted((a, b) => a - b).map((into) => [into, seenAt(played, at(into))] as const),
        )
        for (const into of visited) {
          expect(seenAt(played, at(into))).toEqual(inOrder.get(into))
          expect(seenAt(nightOf(record), at(into))).toEqual(inOrder.get(into))
        }
      }),
      { seed: 41, numRuns: 60 },
    )
  })

  test('counts from nothing to exactly what was given, never backwards', () => {
    fc.assert(
      fc.property(nights, moments, (record, visited) => {
        const night = nightOf(record)
        const walls = visited.toSorted((a, b) => a - b).map(at)
        const claps = walls.map((wall) => houseAt(night, wall).claps)
        expect(claps).toEqual(claps.toSorted((a, b) => a - b))
        expect(houseAt(night, at(-1))).toMatchObject({ claps: 0, hearts: 0 })
        expect(houseAt(night, at(400_000))).toMatchObject({
          claps: record.applause.reduce((sum, row) => sum + row[1], 0),
          hearts: record.applause.reduce((sum, row) => sum + row[2], 0),
        })
      }),
      { seed: 42, numRuns: 60 },
    )
  })

  test('never has more hands clapping than were there, and has some wherever anybody clapped', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 2000, noNaN: true }), fc.nat(200), (rate, present) => {
        const clapping = handsClapping(rate, present)
        expect(clapping).toBeLessThanOrEqual(present)
        expect(clapping).toBeGreaterThanOrEqual(0)
        if (rate > 0.01 && present > 0) expect(clapping).toBeGreaterThan(0)
      }),
      { seed: 43 },
    )
  })

  test('is as loud as its applause: silent before, loudest in the thick of it, silent again', () => {
    const night = nightOf(aNightRecord())
    const loudness = (into: number) => night.loudness(at(into))
    expect(loudness(29_999)).toBe(0)
    expect(loudness(33_000)).toBeGreaterThan(0.8)
    expect(loudness(60_000)).toBeLessThan(1e-6)
    for (let into = 0; into < 200_000; into += 97) {
      expect(loudness(into)).toBeGreaterThanOrEqual(0)
      expect(loudness(into)).toBeLessThanOrEqual(1)
      // Applause swells; it does not jump.
      expect(Math.abs(loudness(into + 20) - loudness(into))).toBeLessThan(0.06)
    }
  })

  test('nobody came to is an empty house that says nothing', () => {
    const night = nightOf(nobodyAt('a-show'))
    expect(recordMessage.safeParse(nobodyAt('a-show')).success).toBe(true)
    expect(seenAt(night, at(1000))).toEqual({
      house: { attendees: 0, galleries: 0, claps: 0, hearts: 0 },
      loudness: 0,
      rate: 0,
      stood: false,
      there: [],
    })
  })
})

describe('a record from outside', () => {
  const good = aNightRecord()
  test.each([
    ['more visits than are told', { visits: Array.from({ length: 2001 }, () => good.visits[0]) }],
    ['a seat no venue has', { visits: [[255, 1, 1, 1, 0, 1]] }],
    ['a skin nobody chose', { visits: [[1, 1, 10, 1, 0, 1]] }],
    ['a time beyond any night', { visits: [[1, 1, 1, 1, 0, 172_800_001]] }],
    ['applause that takes away', { applause: [[1, -1, 0, 0, 0]] }],
    ['a second without an end', { applause: [[Number.POSITIVE_INFINITY, 1, 0, 0, 0]] }],
  ])('is refused with %s', (_, changes) => {
    expect(recordMessage.safeParse(good).success).toBe(true)
    expect(recordMessage.safeParse({ ...good, ...changes }).success).toBe(false)
  })
})
