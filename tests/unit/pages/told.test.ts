import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { Stage } from '#shared/show/stage.ts'
import { emptyStage, stageAt } from '#shared/show/stage-at.ts'
import { timelineOf } from '#shared/show/transport/timeline-of.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { createHallStore } from '../../../client/hall/sim/hall-store.ts'
import { lightTold } from '../../../client/hall/sim/told/light-told.ts'
import { showTold } from '../../../client/hall/sim/told/show-told.ts'
import { type Whereabouts, whereabouts } from '../../../client/hall/sim/told/whereabouts.ts'
import { type Telling, toldWords } from '../../../client/hall/view/told-words.ts'
import { voiceFor } from '../../../client/ui/sim/aloud.ts'
import { called, demoBook } from './a-book.ts'

const book = demoBook()
const { runway } = NOCTURNE

/** Keys and what is filled in, in place of words. */
const t = ((key: string, given?: object) =>
  given === undefined ? key : `${key}(${Object.values(given).join('|')})`) as unknown as TFunction
const reader = { t, textIn: (text: unknown) => (text as { en: string }).en, count: String }

const telling = (stage: Stage, given: Partial<Telling['state']> = {}): Telling => ({
  told: showTold(stage, runway),
  state: {
    ...createHallStore().getState(),
    line: { is: 'open' },
    phase: 'running',
    showSeconds: 9,
    ...given,
  },
  run: book.run,
  isPaused: false,
  applause: null,
  isReplay: false,
})

describe('where somebody is', () => {
  const at = (z: number, heading: number, phase: 'walk' | 'pose' = 'walk') =>
    whereabouts({ z, heading, phase } as Parameters<typeof whereabouts>[0], runway)

  it('follows her from the portal to the end and back', () => {
    expect(at(-14, 0)).toBe('comingOut')
    expect(at(0, 0)).toBe('goingDown')
    expect(at(10.6, 0, 'pose')).toBe('atEnd')
    expect(at(0, Math.PI)).toBe('comingBack')
    expect(at(-11, Math.PI)).toBe('leaving')
  })

  it('tells a stop on the way from one at either end', () => {
    expect(at(0.2, 0, 'pose')).toBe('onTheWay')
    expect(at(-11.6, 0, 'pose')).toBe('atThreshold')
  })

  it('goes through all of a passage in the order it is walked', () => {
    const transport = called(book, 'auto', [
      [0, { type: 'doors' }],
      [0, { type: 'go', force: true }],
    ])
    const timeline = timelineOf(book, transport)
    const look = book.run.looks.findIndex(({ number }) => number === book.run.lineUp[0])
    const passed: Whereabouts[] = []
    const stage = emptyStage()
    for (let at = 0; at < 120_000; at += 250) {
      const her = showTold(stageAt(timeline, ms(at), stage), runway).out.find((out) => out.look === look)
      if (her !== undefined && passed.at(-1) !== her.where) passed.push(her.where)
    }
    expect(passed[0]).toBe('comingOut')
    expect(passed).toContain('atEnd')
    expect(passed.indexOf('comingBack')).toBeGreaterThan(passed.indexOf('atEnd'))
    expect(passed.at(-1)).toBe('leaving')
  })
})

describe('the light in words', () => {
  const lit = (level: number, [red, green, blue]: readonly number[], effect = 'steady') => {
    const look = { level, red, green, blue, effect, depth: 0.6, turns: 0 }
    const light = { from: look, to: look, mix: 1 }
    return lightTold({ ribs: light, portal: light, edges: light, key: light, wash: light } as Stage['lights'])
  }

  it('has an amount, a colour and a motion', () => {
    expect(lit(0, [1, 1, 1])).toEqual({ amount: 'dark', tint: null, moves: null })
    expect(lit(0.2, [1, 0.98, 0.95])).toEqual({ amount: 'low', tint: 'white', moves: null })
    expect(lit(0.9, [1, 0.05, 0.05], 'chase')).toEqual({ amount: 'bright', tint: 'red', moves: 'chase' })
  })

  it.each([
    ['warm', [1, 0.8, 0.66]],
    ['cold', [0.7, 0.82, 1]],
    ['amber', [1, 0.5, 0.1]],
    ['blue', [0.05, 0.2, 1]],
    ['green', [0.1, 0.9, 0.2]],
    ['violet', [0.7, 0.1, 1]],
  ] as const)('is called %s as one would call it', (tint, colour) => {
    expect(lit(0.8, colour).tint).toBe(tint)
  })
})

describe('the show in words', () => {
  const out = (...z: number[]): Stage => {
    const stage = emptyStage()
    for (const [look, place] of z.entries())
      stage.models.push({ look, z: place, heading: 0, phase: 'walk' } as Stage['models'][number])
    return stage
  }

  it('says of everybody who is out where she is', () => {
    expect(toldWords(telling(out(0, -12)), reader)).toEqual(
      expect.arrayContaining([
        'told.out(1|The First Coat|told.where.goingDown)',
        expect.stringMatching(/told\.where\.comingOut/),
      ]),
    )
  })

  it('tells a whole procession by its numbers', () => {
    const words = toldWords(telling(out(0, 1, 2, 3, 4)), reader)
    expect(words.filter((line) => line.startsWith('told.many(5|'))).toHaveLength(1)
    expect(words.some((line) => line.startsWith('told.out'))).toBe(false)
  })

  it('says that nobody is out, and that there is no music', () => {
    expect(toldWords(telling(emptyStage()), reader)).toEqual(
      expect.arrayContaining(['hall.noLook', 'told.silence']),
    )
  })

  it.each([
    ['hall.lost', { line: { is: 'lost' } }],
    ['hall.panic', { panic: true }],
    ['told.held', { phase: 'held' }],
    ['told.over', { phase: 'finished' }],
    ['told.runningAt(2|18)', { lookNumber: book.run.lineUp[1]! }],
    ['show.doors. told.begins(told.minutes(3))', { phase: 'doors', secondsToGo: 170, showSeconds: 0 }],
    ['told.begins(told.seconds(50))', { phase: 'scheduled', secondsToGo: 43, showSeconds: 0 }],
  ] as const)('begins with how the evening stands: %s', (first, state) => {
    expect(toldWords(telling(emptyStage(), state as Partial<Telling['state']>), reader)[0]).toBe(first)
  })

  it('says nothing of the house in a replay, and whether it stands still', () => {
    const words = toldWords({ ...telling(emptyStage()), isReplay: true, isPaused: true }, reader)
    expect(words[0]).toBe('told.paused')
    expect(words.some((line) => line.startsWith('told.here'))).toBe(false)
  })
})

describe('a voice', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService, default: false })

  it('is one of the language spoken, this device’s own before one that is fetched', () => {
    const [near, far, other] = [voice('zh-CN'), voice('zh-CN', false), voice('en-US')]
    expect(voiceFor([other, far, near], 'zh-CN')).toBe(near)
    expect(voiceFor([far, near, other], 'en')).toBe(other)
  })

  it('is not there where nobody speaks the language: Cantonese is not Mandarin', () => {
    expect(voiceFor([voice('de-DE'), voice('zh_HK')], 'zh-CN')).toBeNull()
    expect(voiceFor([], 'en')).toBeNull()
  })
})
