import { describe, expect, it } from 'vitest'
import type { LogEntry } from '#shared/show/transport/log.ts'
import { newTransport } from '#shared/show/transport/transport.ts'
import { ms } from '#shared/units/units.ts'
import { planOf } from '../../../client/booth/sim/pace.ts'
import { Density } from '../../../client/hall/view/density.ts'
import { hallIntent, type KeyPress } from '../../../client/hall/view/hall-keys.ts'
import { lookWords } from '../../../client/hall/view/look-words.ts'
import { noticeOf } from '../../../client/hall/view/notice-words.ts'
import { lookMarks, markBeside } from '../../../client/hall/view/replay-track.ts'
import { ClapRate, type Hearing, heardNow } from '../../../client/hall/view/sound-captions.ts'
import { ReplayShow } from '../../../client/performance/index.ts'
import { demoBook } from './a-book.ts'

const book = demoBook()

describe('the keys of the hall', () => {
  const press = (given: Partial<KeyPress>, singleKeys = true) =>
    hallIntent({ key: '', code: '', down: true, repeat: false, modified: false, ...given }, singleKeys)

  it('walk by where keys lie, whatever is written on them', () => {
    expect(press({ code: 'KeyW', key: 'z' })).toEqual({ to: 'walk', right: 0, forward: 1 })
    expect(press({ code: 'KeyW', key: 'z', down: false })).toEqual({ to: 'walk', right: 0, forward: 0 })
  })

  it('clap for as long as they are held', () => {
    expect(press({ key: 'c' })).toEqual({ to: 'clap', held: true })
    expect(press({ key: 'C', down: false })).toEqual({ to: 'clap', held: false })
  })

  it('keep only the arrows where single keys are switched off', () => {
    expect(press({ key: 'h' }, false)).toBeNull()
    expect(press({ key: '?' }, false)).toBeNull()
    expect(press({ key: 'ArrowLeft', code: 'ArrowLeft' }, false)).toEqual({
      to: 'turn',
      right: -1,
      forward: 0,
    })
  })

  it('send one heart a press and none with a key of the browser', () => {
    expect(press({ key: 'h' })).toEqual({ to: 'heart' })
    expect(press({ key: 'h', repeat: true })).toBeNull()
    expect(press({ key: 'h', modified: true })).toBeNull()
    expect(press({ key: 'h', down: false })).toBeNull()
  })
})

describe('what the house has to say', () => {
  const quiet = {
    line: { is: 'open' },
    panic: false,
    phase: 'running',
    secondsToGo: null,
    showSeconds: 40,
  } as const

  it('is nothing while the show runs', () => {
    expect(noticeOf(quiet)).toBeNull()
  })

  it('puts a lost line before everything, and panic before a pause', () => {
    expect(noticeOf({ ...quiet, line: { is: 'lost' }, panic: true })).toBe('lost')
    expect(noticeOf({ ...quiet, phase: 'held', panic: true })).toBe('panic')
    expect(noticeOf({ ...quiet, phase: 'held' })).toBe('held')
  })

  it('counts down, and says that it is about to begin once the hour has passed', () => {
    expect(noticeOf({ ...quiet, phase: 'doors', secondsToGo: 80, showSeconds: 0 })).toBe('countdown')
    expect(noticeOf({ ...quiet, phase: 'doors', showSeconds: 0 })).toBe('soon')
  })
})

describe('sounds in words', () => {
  const silent: Hearing = {
    stage: {
      music: { playing: false, position: ms(0), volume: 1, beat: 0, section: 0 },
      sounds: [],
      panicFor: null,
    },
    isHeld: false,
    clapsPerSecond: 0,
    attendees: 10,
  }
  const playing = (position: number) => ({
    ...silent.stage,
    music: { ...silent.stage.music, playing: true, position: ms(position) },
  })

  it('name the music when it begins, and not for ever', () => {
    expect(heardNow({ ...silent, stage: playing(100) })).toBe('music')
    expect(heardNow({ ...silent, stage: playing(60_000) })).toBeNull()
    expect(heardNow({ ...silent, stage: playing(60_000), isHeld: true })).toBe('quiet')
  })

  it('tell applause from an ovation by how many clap', () => {
    expect(heardNow({ ...silent, clapsPerSecond: 5 })).toBe('applause')
    expect(heardNow({ ...silent, clapsPerSecond: 30 })).toBe('ovation')
    expect(heardNow({ ...silent, clapsPerSecond: 30, attendees: 1 })).toBe('applause')
  })

  it('write the newest sound for a moment', () => {
    const sounds = [
      { sound: 'wind', level: 1, soundFor: ms(2000) },
      { sound: 'impact', level: 1, soundFor: ms(300) },
    ] as const
    expect(heardNow({ ...silent, stage: { ...silent.stage, sounds: [...sounds] } })).toBe('impact')
  })

  it('reckon claps a second from totals that come now and then', () => {
    const rate = new ClapRate()
    expect(rate.take(100, 0)).toBe(0)
    expect(rate.take(110, 1000)).toBe(10)
    expect(rate.take(110, 1300)).toBe(10)
    expect(rate.take(110, 3000)).toBe(0)
  })
})

describe('a look in words', () => {
  const speaker = {
    textIn: (text: unknown) => (text as { en: string }).en,
    garment: (piece: string, fabric: string) => `${piece}/${fabric}`,
  }

  it('has its number, its name and everything that is worn', () => {
    expect(lookWords(book.run, 1, speaker)).toMatchObject({
      number: 1,
      name: 'The First Coat',
      worn: ['longCoat/wool', 'turtleneck/jersey', 'slimTrousers/wool', 'boots/leather'],
    })
  })

  it('is nothing while nobody is out', () => {
    expect(lookWords(book.run, null, speaker)).toBeNull()
  })
})

describe('the track of a replay', () => {
  const HOLD_MS = 30_000
  const start = 5_000_000
  const fires = [{ cue: book.entries[0]!.id, at: ms(0) }]
  const log = (
    [
      { at: start, happened: { type: 'went', cue: fires[0]!.cue, fires } },
      { at: start + 60_000, happened: { type: 'held' } },
      { at: start + 60_000 + HOLD_MS, happened: { type: 'resumed' } },
      { at: start + 450_000 + HOLD_MS, happened: { type: 'finished' } },
    ] as const
  ).map((entry, index) => ({
    seq: index + 1,
    id: `${index}`,
    by: 'house',
    ...entry,
  })) as unknown as LogEntry[]

  it('marks every look once, where it came out, holds included', () => {
    expect(newTransport('auto').phase).toBe('scheduled')
    const replay = new ReplayShow(book, 'auto', log, ms(0))
    const marks = lookMarks(replay, ms(0))
    expect(marks.map((mark) => mark.number)).toEqual(book.run.lineUp)
    const whole = replay.to - replay.from
    const plan = planOf(book)
    const second = marks[1]!
    const entry = book.entries.findIndex(
      ({ cue }) => cue?.kind === 'model' && cue.action === 'entrance' && cue.look === second.number,
    )
    const planned = plan.cues[entry]!.called
    const expected = (start - replay.from + planned + (planned > 60_000 ? HOLD_MS : 0)) / whole
    expect(second.share).toBeCloseTo(expected, 2)
  })

  it('leaves the replay where it was', () => {
    const replay = new ReplayShow(book, 'auto', log, ms(0))
    replay.scrub(0.4, ms(10))
    replay.play(false, ms(10))
    lookMarks(replay, ms(20))
    expect(replay.shareAt(ms(500))).toBeCloseTo(0.4, 6)
    expect(replay.playing).toBe(false)
  })

  it('goes to the look before and after, and further back at the second press', () => {
    const marks = [0.1, 0.3, 0.6].map((share, index) => ({ number: index + 1, share }))
    expect(markBeside(marks, 0.35, 'before')?.number).toBe(2)
    expect(markBeside(marks, 0.301, 'before')?.number).toBe(1)
    expect(markBeside(marks, 0.3, 'after')?.number).toBe(3)
    expect(markBeside(marks, 0.7, 'after')).toBeNull()
  })
})

describe('the density of the picture', () => {
  const frames = (density: Density, seconds: number) => {
    for (let frame = 0; frame < 40; frame++) {
      const wanted = density.take(seconds)
      if (wanted !== null) return wanted
    }
    return null
  }

  it('falls on a device that is too slow, but never to mush', () => {
    const density = new Density(2)
    expect(frames(density, 0.05)).toBeCloseTo(1.6, 6)
    for (let round = 0; round < 20; round++) frames(density, 0.05)
    expect(frames(density, 0.05)).toBeNull()
  })

  it('does not go back to what was too much', () => {
    const density = new Density(2)
    frames(density, 0.05)
    expect(frames(density, 0.01)).toBeNull()
  })

  it('does not judge by a tab that was away', () => {
    const density = new Density(2)
    for (let frame = 0; frame < 39; frame++) density.take(0.016)
    expect(density.take(30)).toBeNull()
  })
})
