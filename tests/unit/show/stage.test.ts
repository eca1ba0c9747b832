import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '#shared/show/compile.ts'
import { lampLevel } from '#shared/show/lamp.ts'
import { readRunOfShow } from '#shared/show/run-of-show.ts'
import { emptyStage, stageAt } from '#shared/show/stage-at.ts'
import { ms } from '#shared/units/units.ts'
import { Desk, entrance, planned, wrongWith } from './a-show.ts'

const light = (trigger: unknown, level: number, more: object = {}) => ({
  kind: 'light',
  group: 'ribs',
  level,
  duration: '4 s',
  trigger,
  ...more,
})
const ribs = (timeline: ReturnType<typeof planned>, t: number) =>
  lampLevel(stageAt(timeline, ms(t)).lights.ribs, 0, 1)

describe('a stage', () => {
  test('answers any number: doors before the first cue, as it was left after the last [SH2]', () => {
    const timeline = planned([
      light({ at: '10 s' }, 0.9),
      { kind: 'houseLights', level: 0, trigger: { at: '10 s' } },
    ])
    expect(stageAt(timeline, ms(-5000)).houseLights).toBe(1)
    expect(stageAt(timeline, ms(1e9)).houseLights).toBe(0)
    expect(ribs(timeline, 1e9)).toBe(0.9)
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(stageAt(timeline, ms(odd))).toEqual(stageAt(timeline, ms(0)))
    }
  })

  test('written over an old stage is the same as a fresh one [SH1]', () => {
    const timeline = planned([
      entrance(1, 'go'),
      light({ at: '10 s' }, 0.9),
      { kind: 'caption', text: 'Words', trigger: { at: '3 s' } },
    ])
    const reused = emptyStage()
    for (const t of [4000, 80_000, 0, 12_000, 5_000]) {
      expect(stageAt(timeline, ms(t), reused)).toEqual(stageAt(timeline, ms(t)))
    }
  })

  test('knows the look that was sent out last, and forgets it when it has left', () => {
    const timeline = planned([entrance(1, 'go'), entrance(2, { go: { gap: '36 beats' } })])
    expect(stageAt(timeline, ms(5_000)).lookNumber).toBe(1)
    expect(stageAt(timeline, ms(20_000)).lookNumber).toBe(2)
    expect(stageAt(timeline, ms(timeline.endsAt)).lookNumber).toBeNull()
  })

  test('follows the score by beat, section and position', () => {
    const sections = [
      { name: 'A', bars: 4, energy: 0.2 },
      { name: 'B', bars: 8, energy: 0.9 },
    ]
    const timeline = planned([{ kind: 'sound', action: 'music', trigger: { at: '10 s' } }], {
      music: { title: 'Two parts', score: 'tide', tempo: 120, sections },
    })
    expect(stageAt(timeline, ms(9_000)).music.playing).toBe(false)
    expect(stageAt(timeline, ms(19_000)).music).toMatchObject({
      playing: true,
      position: 9_000,
      beat: 18,
      section: 1,
    })
    expect(stageAt(timeline, ms(40_000)).music.playing).toBe(false)
  })
})

describe('light', () => {
  test('a fade that begins while another runs takes over from where that has come [SH40]', () => {
    const timeline = planned([light('go', 1), light({ at: '2 s' }, 0)])
    const before = ribs(timeline, 1_999.9)
    const after = ribs(timeline, 2_000.1)
    expect(Math.abs(before - after)).toBeLessThan(0.01)
    expect(before).toBeGreaterThan(0.4)
  })

  test('however fast GO is pressed, no light flashes above 3 Hz [SH41]', () => {
    const cues = Array.from({ length: 24 }, (_, index) =>
      light(index === 0 ? 'go' : { go: { gap: '2 s' } }, index % 2, { duration: '0 s' }),
    )
    const desk = new Desk(planned(cues)).start(0)
    for (let press = 1; press < cues.length; press++) desk.go(press * 40, true)
    let flashes = 0
    for (let t = 0; t < 1000; t += 4) if (ribs(desk.timeline, t + 4) - ribs(desk.timeline, t) > 0.1) flashes++
    expect(flashes).toBeGreaterThan(0)
    expect(flashes).toBeLessThanOrEqual(3)
  })

  test('a plan that flashes above 3 Hz is an error [SH41]', () => {
    expect(wrongWith([light('go', 1, { effect: 'strobe', rate: 4 })])).toEqual([
      'cues[0].rate [flash] flashes 4 times a second; at most 3 are safe',
    ])
    const flicker = Array.from({ length: 12 }, (_, index) =>
      light({ at: `${index * 100} ms` }, index % 2, { duration: '0 s' }),
    )
    expect(wrongWith(flicker).join()).toContain('more than 3 flashes of ribs within one second')
  })

  test('every effect keeps within the level and comes back to it', () => {
    for (const effect of ['breathe', 'run', 'chase', 'strobe']) {
      const timeline = planned([light('go', 0.8, { effect, depth: 1, rate: 1, duration: '0 s' })])
      const levels = Array.from({ length: 200 }, (_, step) => ribs(timeline, 1000 + step * 10))
      expect(Math.max(...levels)).toBeLessThanOrEqual(0.8 + 1e-9)
      expect(Math.min(...levels)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...levels) - Math.min(...levels)).toBeGreaterThan(0.4)
    }
  })
})

describe('the demo season', () => {
  const folder = 'assets/seasons/demo'
  const shows = readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')] as const)

  test.each(shows)(
    '%s can be held: at least ten looks, seven to eleven minutes, a finale, both languages',
    (_, text) => {
      const read = readRunOfShow(text)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const compiled = compile(read.value)
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
      const timeline = compiled.value
      const run = read.value
      expect(run.looks.length).toBeGreaterThanOrEqual(10)
      expect(timeline.endsAt).toBeGreaterThan(7 * 60_000)
      expect(timeline.endsAt).toBeLessThan(11 * 60_000)
      expect(timeline.inParade.filter(Boolean).length).toBeGreaterThanOrEqual(10)
      const worn = new Set(timeline.passages.map((way) => way.look))
      expect(worn.size).toBe(run.looks.length)
      for (const look of run.looks) expect(look.name).toHaveProperty('zh-CN')
    },
  )

  test('has three houses', () => {
    expect(shows).toHaveLength(3)
  })
})
