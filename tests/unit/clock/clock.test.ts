import { describe, expect, test } from 'vitest'
import { ClockFilter } from '#shared/clock/clock-filter.ts'
import { HouseClock } from '#shared/clock/house-clock.ts'
import { sampleOf } from '#shared/clock/sample.ts'
import { ms } from '#shared/units/units.ts'
import { PROFILES, simulate } from '../../bench/network.ts'

describe('a probe', () => {
  test('says the offset exactly when both ways take equally long', () => {
    const sample = sampleOf({ sent: ms(100), arrived: ms(5_020), answered: ms(5_021), returned: ms(141) })
    expect(sample).toEqual({ at: 120.5, offset: 4_900, rtt: 40 })
  })

  test.each([
    ['came back before it was sent', { sent: 200, arrived: 300, answered: 300, returned: 100 }],
    ['was answered before it arrived', { sent: 100, arrived: 300, answered: 200, returned: 200 }],
    ['has no times', { sent: Number.NaN, arrived: 0, answered: 0, returned: 0 }],
  ])('that %s is left out', (_, probe) => {
    const times = Object.fromEntries(Object.entries(probe).map(([key, value]) => [key, ms(value)]))
    expect(sampleOf(times as never)).toBeNull()
  })
})

describe('the filter', () => {
  test('finds drift between the clocks', () => {
    const filter = new ClockFilter()
    for (let t = 0; t < 240_000; t += 1000)
      filter.add({ at: ms(t), offset: ms(500 + t * 40e-6), rtt: ms(20) })
    const ahead = filter.at(ms(300_000))!
    expect(ahead.offset).toBeCloseTo(500 + 300_000 * 40e-6, 1)
  })

  test('trusts quick round trips over slow ones', () => {
    const filter = new ClockFilter()
    for (let t = 0; t < 20; t++) {
      filter.add({ at: ms(t * 1000), offset: ms(100), rtt: ms(20) })
      filter.add({ at: ms(t * 1000 + 1), offset: ms(400), rtt: ms(620) })
    }
    expect(filter.at(ms(20_000))!.offset).toBeCloseTo(100, 0)
  })

  test('takes answers that overtake each other', () => {
    const filter = new ClockFilter()
    for (const at of [0, 200, 100, 400, 300]) filter.add({ at: ms(at), offset: ms(50), rtt: ms(10) })
    expect(filter.count).toBe(5)
    expect(filter.at(ms(400))!.offset).toBeCloseTo(50, 6)
  })
})

describe('the house clock on a page', () => {
  test.each(PROFILES)(
    'keeps time over $name within its budget, and within 10 ms a second after joining',
    (profile) => {
      const { errors, afterOneSecond } = simulate(profile, { seed: 11, clients: 12, minutes: 6 })
      expect(errors.p99).toBeLessThanOrEqual(profile.budgetMs)
      expect(afterOneSecond.max).toBeLessThanOrEqual(10)
    },
  )

  test('never runs backwards, whatever the network does', () => {
    const clock = new HouseClock()
    let last = Number.NEGATIVE_INFINITY
    for (let page = 0; page < 60_000; page += 16) {
      if (page % 1008 === 0) {
        const late = page % 5040 === 0 ? 300 : 10
        clock.take({
          sent: ms(page - late - 10),
          arrived: ms(page + 9_990),
          answered: ms(page + 9_990),
          returned: ms(page),
        })
      }
      const now = clock.at(ms(page))
      if (page > 20_000) expect(now).toBeGreaterThanOrEqual(last)
      last = now
    }
  })

  test('does not care what the system clock of the device says', () => {
    const clock = new HouseClock()
    clock.take({ sent: ms(10), arrived: ms(1.8e12), answered: ms(1.8e12), returned: ms(30) })
    expect(clock.at(ms(20))).toBe(1.8e12)
  })

  test('goes on as it did until the first answer after a reset', () => {
    const clock = new HouseClock()
    clock.take({ sent: ms(0), arrived: ms(1000), answered: ms(1000), returned: ms(0) })
    expect(clock.at(ms(500))).toBe(1500)
    clock.reset()
    expect(clock.at(ms(600))).toBe(1600)
  })
})
