import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installFakeAudio } from './fake-audio.ts'
import { type Circumstances, HouseOnTrial, type Passing } from './house-on-trial.ts'

/** Sound may be this far from the stage. */
const NEAR_MS = 20

const advanceTimers = (milliseconds: number) => void vi.advanceTimersByTime(milliseconds)
let takeAway = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  takeAway = installFakeAudio()
})
afterEach(() => {
  vi.useRealTimers()
  takeAway()
})

const opened = async (circumstances?: Circumstances) => {
  const house = new HouseOnTrial({ advanceTimers, ...circumstances })
  await house.open()
  house.run(400)
  return house
}

/** Runs on and gives the worst error seen, in ms. */
function worst(house: HouseOnTrial, milliseconds: number, passing: Passing = {}): number {
  let most = 0
  let heard = 0
  const look = () => {
    const error = house.error()
    if (error === null) return
    heard++
    most = Math.max(most, Math.abs(error))
  }
  house.run(milliseconds, { ...passing, look })
  expect(heard).toBeGreaterThan(0)
  return most
}

describe('the score and the stage', () => {
  it('begins exactly on the beat when the beat is known ahead', async () => {
    const house = await opened()
    house.coming = house.page + 1500
    const start = house.coming
    house.run(1400)
    expect(house.sound.trackTime()).toBeNull()
    house.run(start - house.page)
    house.coming = null
    house.place(house.page - start)
    expect(worst(house, 3000)).toBeLessThan(1)
    expect(house.heard().every((source) => source.offset === 0)).toBe(true)
  })

  it('is in step from the first frame when nobody knew ahead', async () => {
    const house = await opened()
    house.place(0)
    house.run(80)
    expect(worst(house, 4000)).toBeLessThan(2)
  })

  it('joins a show in the middle on the right bar', async () => {
    const house = await opened()
    house.place(123_456)
    house.run(60)
    expect(worst(house, 6000)).toBeLessThan(2)
    expect(house.heard().length).toBeGreaterThan(4)
  })

  it('crosses over to the new place within a tenth of a second when the stage jumps', async () => {
    const house = await opened()
    house.place(20_000)
    house.run(3000)
    for (const place of [200_000, 5_000, 64_321]) {
      house.place(place)
      house.run(100)
      expect(worst(house, 2500)).toBeLessThan(2)
    }
  })

  it('knows where the listener is in the score', async () => {
    const house = await opened()
    house.place(40_000)
    house.run(3000)
    expect(Math.abs(house.sound.trackTime()! - house.askedAt(house.page))).toBeLessThan(2)
    expect(Math.abs(house.sound.state().errorMs!)).toBeLessThan(2)
  })

  it('takes back a small error without being heard, and a large one at once', async () => {
    const house = await opened()
    house.place(40_000)
    house.run(2000)
    house.place(house.askedAt(house.page) + 12)
    let steepest = 0
    house.run(4000, {
      look: () => {
        for (const source of house.heard())
          steepest = Math.max(steepest, Math.abs(source.playbackRate.value - 1))
      },
    })
    expect(steepest).toBeGreaterThan(0.0005)
    expect(steepest).toBeLessThanOrEqual(0.005)
    expect(Math.abs(house.error()!)).toBeLessThan(3)
  })
})

describe('clocks that do not agree', () => {
  it.each([-200, 200])('stays near over ten minutes of a device that drifts by %d ppm', async (ppm) => {
    const house = await opened({ ppm, jitterMs: 4 })
    house.place(0)
    house.run(200)
    expect(worst(house, 600_000, { frameMs: 50 })).toBeLessThan(NEAR_MS / 2)
  })

  it('comes back to the right bar after the machine slept', async () => {
    const house = await opened()
    house.place(30_000)
    house.run(2000)
    house.sleep(95_000)
    house.run(800)
    expect(worst(house, 3000)).toBeLessThan(NEAR_MS)
  })
})

describe('a tab nobody looks at', () => {
  it('plays on when timers come once a second and frames not at all', async () => {
    const house = await opened({ ppm: 100 })
    house.place(30_000)
    house.run(1000)
    expect(worst(house, 60_000, { frameMs: 0, timerMs: 1000 })).toBeLessThan(NEAR_MS)
    expect(house.heard().length).toBeGreaterThan(3)
  })

  it('is in place within a quarter of a second of waking when timers had stood still', async () => {
    const house = await opened()
    house.place(30_000)
    house.run(1000)
    house.run(40_000, { frameMs: 0, timerMs: 1e9 })
    house.run(250)
    expect(worst(house, 2000)).toBeLessThan(NEAR_MS)
  })
})
