import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSound } from '../../../client/sound/index.ts'
import { asContext, FakeContext, FakeRenderer, installFakeAudio } from './fake-audio.ts'
import { HouseOnTrial, MUSIC } from './house-on-trial.ts'

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

describe('unlocking', () => {
  it('makes one device however often it is asked, and says what became of it', async () => {
    let made = 0
    const sound = createSound({
      createContext: () => {
        made++
        return asContext(new FakeContext())
      },
      renderer: () => new FakeRenderer(),
    })
    const states: string[] = []
    sound.subscribe(() => states.push(sound.state().audio))
    expect(sound.state().audio).toBe('locked')
    expect(await sound.unlock()).toBe('running')
    expect(await sound.unlock()).toBe('running')
    expect(made).toBe(1)
    expect(states).toEqual(['running'])
  })

  it('does not reject when there is no device', async () => {
    const sound = createSound({
      createContext: () => {
        throw new Error('no device')
      },
      renderer: () => new FakeRenderer(),
    })
    expect(await sound.unlock()).toBe('unavailable')
  })

  it('says it is still locked when the browser does not answer', async () => {
    const context = new FakeContext()
    context.resume = () => new Promise(() => {})
    const sound = createSound({ createContext: () => asContext(context), renderer: () => new FakeRenderer() })
    const answer = sound.unlock()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await answer).toBe('locked')
  })
})

describe('preparing', () => {
  it('is done as soon as the beginning can be heard', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    const progress: number[] = []
    const prepared = house.sound.prepare(MUSIC, 5, { onProgress: (done) => progress.push(done) })
    house.deliverPlan()
    expect(house.sound.state().music).toBe('rendering')
    const early = new Set(house.plan.placements.filter((one) => one.at < 7).map((one) => one.clip))
    house.deliverClips((name) => early.has(house.plan.clips.findIndex((clip) => clip.name === name)))
    expect(await prepared).toMatchObject({ ok: true, value: { source: 'score' } })
    expect(progress.at(-1)).toBeLessThan(1)
  })

  it('gives way to other music', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    const first = house.sound.prepare(MUSIC, 5)
    void house.sound.prepare({ ...MUSIC, score: 'tide' }, 6)
    expect(await first).toMatchObject({ ok: false, error: { reason: 'replaced' } })
  })

  it('says so when nothing can be rendered', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    const prepared = house.sound.prepare(MUSIC, 5)
    house.renderer.broken?.('no worker here')
    expect(await prepared).toMatchObject({
      ok: false,
      error: { reason: 'network', detail: 'no worker here' },
    })
    expect(house.sound.state()).toMatchObject({ music: 'failed', failure: { reason: 'network' } })
  })

  it('asks for what is needed first after a jump while it is still rendering', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    await house.sound.unlock()
    void house.sound.prepare(MUSIC, 5)
    house.deliverPlan()
    house.place(300_000)
    house.run(100)
    expect(house.renderer.sent.at(-1)).toMatchObject({ kind: 'need', request: 1 })
    expect((house.renderer.sent.at(-1) as { from: number }).from).toBeCloseTo(300, 0)
  })
})

describe('a device that was taken away', () => {
  it('is left in peace, and in step again when it comes back', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    await house.open()
    house.place(60_000)
    house.run(2000)
    house.context.state = 'interrupted'
    const made = house.context.nodes.length
    for (let i = 0; i < 20; i++) {
      house.sleep(100)
      house.frame()
    }
    expect(house.sound.state().audio).toBe('interrupted')
    expect(house.context.nodes.length).toBe(made)
    expect(await house.sound.unlock()).toBe('running')
    house.run(800)
    expect(Math.abs(house.error()!)).toBeLessThan(20)
  })
})

describe('the end', () => {
  it('frees every node, the worker and the device', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    await house.open()
    house.place(60_000)
    house.run(3000)
    house.sound.dispose()
    house.context.advanceTo(house.context.currentTime + 1)
    expect(house.context.nodes.filter((node) => node.to.size > 0)).toHaveLength(0)
    expect(house.renderer.closed).toBe(true)
    expect(house.context.state).toBe('closed')
    expect(house.sound.state().audio).toBe('closed')
    expect(await house.sound.unlock()).toBe('closed')
  })

  it('holds no more nodes after ten minutes than after one', async () => {
    const house = new HouseOnTrial({ advanceTimers })
    await house.open()
    house.place(40_000)
    const joined = () => house.context.nodes.filter((node) => node.to.size > 0).length
    house.run(60_000, { frameMs: 50 })
    const early = joined()
    house.run(540_000, { frameMs: 50 })
    expect(joined()).toBeLessThan(early * 1.5)
  })
})
