import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { metres, ms } from '#shared/units/units.ts'
import { Applause } from '../../../client/sound/engine/applause.ts'
import { Footsteps } from '../../../client/sound/engine/footsteps.ts'
import { OneShots } from '../../../client/sound/engine/one-shots.ts'
import { asContext, FakeBuffer, FakeContext, installFakeAudio } from './fake-audio.ts'

let takeAway = () => {}
beforeEach(() => {
  takeAway = installFakeAudio()
})
afterEach(() => takeAway())

const context = new FakeContext()
const out = context.destination as unknown as AudioNode
const buffer = () => new FakeBuffer({ length: 44_100, sampleRate: 44_100 }) as unknown as AudioBuffer

describe('footsteps', () => {
  const heel = (at: number, x = 0) => ({ at: ms(at), x: metres(x), z: metres(2), heel: 1, strength: 0.8 })
  const heardAt = (page: number) => page / 1000

  it('fall when and where the heel does', () => {
    const here = new FakeContext()
    const steps = new Footsteps(asContext(here), out, buffer)
    steps.fall(heel(700, 0.5), heardAt)
    expect(here.sources.map((source) => source.when)).toEqual([0.7])
    expect(here.nodes.some((node) => node.positionX.value === 0.5 && node.positionZ.value === 2)).toBe(true)
  })

  it('are heard once when they are handed over twice', () => {
    const here = new FakeContext()
    const steps = new Footsteps(asContext(here), out, buffer)
    steps.fall(heel(700), heardAt)
    steps.fall(heel(705, 0.1), heardAt)
    steps.fall(heel(705, 3), heardAt)
    expect(here.sources).toHaveLength(2)
  })

  it('are left out when they come too late', () => {
    const here = new FakeContext()
    here.currentTime = 5
    new Footsteps(asContext(here), out, buffer).fall(heel(700), heardAt)
    expect(here.sources).toHaveLength(0)
  })
})

describe('applause', () => {
  const levels = (here: FakeContext) =>
    here.sources.map(
      (source) => [...source.to].map((node) => (node as { gain: { value: number } }).gain.value)[0]!,
    )
  const loudness = (here: FakeContext) => levels(here).reduce((sum, level) => sum + level, 0)

  it('grows with the house and costs nothing while nobody claps', () => {
    const here = new FakeContext()
    const applause = new Applause(asContext(here), out, buffer)
    applause.follow(0)
    expect(here.sources).toHaveLength(0)
    const heard = [0.05, 0.3, 0.7, 1].map((amount) => {
      applause.follow(amount)
      return loudness(here)
    })
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
    expect(new Set(heard).size).toBe(4)
  })

  it('is taken away some seconds after the last hands', () => {
    const here = new FakeContext()
    const applause = new Applause(asContext(here), out, buffer)
    applause.follow(1)
    const begun = here.sources.length
    here.currentTime = 2
    applause.follow(0)
    expect(here.sources.every((source) => source.stops === Number.POSITIVE_INFINITY)).toBe(true)
    here.currentTime = 8
    applause.follow(0)
    expect(here.sources.slice(0, begun).every((source) => source.stops < 9)).toBe(true)
  })
})

describe('the sounds a run calls for', () => {
  const impact = (soundFor: number) => ({ sound: 'impact' as const, level: 1, soundFor: ms(soundFor) })

  it('are begun once however many frames show them', () => {
    const here = new FakeContext()
    const shots = new OneShots(asContext(here), out, buffer)
    for (let frame = 0; frame < 30; frame++)
      shots.follow([impact(frame * 16)], 5000 + frame * 16, frame * 0.016)
    expect(here.sources).toHaveLength(1)
  })

  it('are begun again when they are called again', () => {
    const here = new FakeContext()
    const shots = new OneShots(asContext(here), out, buffer)
    shots.follow([impact(0)], 5000, 0)
    shots.follow([], 9000, 4)
    shots.follow([impact(0)], 12_000, 7)
    expect(here.sources).toHaveLength(2)
  })

  it('are joined where they are by somebody who comes late', () => {
    const here = new FakeContext()
    here.currentTime = 2
    new OneShots(asContext(here), out, buffer).follow([impact(500)], 5000, 2)
    expect(here.sources[0]).toMatchObject({ when: 2, offset: 0.5 })
  })
})
