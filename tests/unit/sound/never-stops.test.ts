import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installFakeAudio } from './fake-audio.ts'
import { HouseOnTrial, MUSIC } from './house-on-trial.ts'

const BAR_MS = 2000

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

const playing = async (position = 60_000) => {
  const house = new HouseOnTrial({ advanceTimers })
  await house.open()
  house.run(200)
  house.place(position)
  house.run(2500)
  return house
}

describe('a hold', () => {
  it('crosses from the score to its held chord within a bar', async () => {
    const house = await playing()
    house.place(house.askedAt(house.page), 0)
    house.run(100)
    expect(house.sound.state().music).toBe('bed')
    expect(house.oscillators()).toBeGreaterThan(6)
    house.run(BAR_MS)
    expect(house.heard()).toHaveLength(0)
  })

  it('lasts as long as it has to', async () => {
    const house = await playing()
    house.place(house.askedAt(house.page), 0)
    house.run(200_000, { frameMs: 100 })
    expect(house.sound.state().music).toBe('bed')
    expect(house.oscillators()).toBeGreaterThan(6)
  })

  it('gives way to the score where the show goes on, and is taken away', async () => {
    const house = await playing()
    const place = house.askedAt(house.page)
    house.place(place, 0)
    house.run(5000)
    house.place(place, 1)
    house.run(120)
    expect(Math.abs(house.error()!)).toBeLessThan(2)
    house.run(2 * BAR_MS)
    expect(house.oscillators()).toBe(0)
    expect(house.sound.state().music).toBe('playing')
  })
})

describe('what may not be silent', () => {
  it('holds a chord where the score is not rendered yet, and lets it go when it is', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    await house.sound.unlock()
    void house.sound.prepare(MUSIC, 5)
    house.deliverPlan()
    house.place(60_000)
    house.run(1000)
    expect(house.sound.state().music).toBe('bed')
    house.deliverClips()
    house.run(3000)
    expect(house.sound.state().music).toBe('playing')
    expect(Math.abs(house.error()!)).toBeLessThan(2)
  })

  it('lets the last chord ring when the music is over', async () => {
    const house = await playing()
    const end = house.plan.length * 1000
    house.place(end - 3000)
    house.run(3000)
    house.playing = false
    house.run(1000)
    expect(house.heard().length).toBeGreaterThan(0)
  })
})

describe('panic', () => {
  it('fades the music and the chord, and leaves nothing behind', async () => {
    const house = await playing()
    house.panicFor = 0
    house.run(1000)
    expect(house.heard()).toHaveLength(0)
    expect(house.context.soundingAt(house.context.currentTime).length).toBeGreaterThan(0)
    house.run(3000)
    expect(house.context.soundingAt(house.context.currentTime)).toHaveLength(0)
  })
})
