import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShowId } from '#shared/units/units.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { say } from '../say.ts'
import { aRun } from '../unit/show/a-show.ts'
import { attendInBrowser, newVisitor, openBrowser, probe, until, type Visitor } from './browser.ts'
import { cueSeen, cuesSeen, frameMs, skewBetween, watchCues } from './measure.ts'
import { openRoad, type SlowRoad } from './slow-road.ts'
import { expectedStage } from './stage-expected.ts'

/** One way: a round trip takes twice this. */
const ROAD_MS = 40
const GOS = 12
/** Every GO changes the light at once, and nothing else happens in between; the last is never called. */
const LIGHTS = aRun(
  Array.from({ length: GOS + 1 }, (_, go) => ({
    kind: 'light',
    group: 'wash',
    level: go % 2 === 0 ? 1 : 0.2,
    duration: '0 s',
    trigger: go === 0 ? 'go' : { go: { gap: '5 s' } },
  })),
)

let browser: Browser
let house: SpawnedHouse
let road: SlowRoad
let show: ShowId
let ana: Visitor
let ben: Visitor
let caller: Visitor

beforeAll(async () => {
  browser = await openBrowser()
  house = await spawnHouse()
  road = await openRoad(house.port, ROAD_MS)
  show = await putOn(house, LIGHTS)
  caller = await newVisitor(browser)
  await caller.context.addInitScript(
    (key) => sessionStorage.setItem('front-row.caller-key', key),
    house.callerKey,
  )
  await caller.page.goto(`${road.origin}/booth/${show}`)
  const address = `${road.origin}/show/${show}?probe`
  ana = await attendInBrowser(browser, house, address, 'Ana')
  ben = await attendInBrowser(browser, house, address, 'Ben')
  for (const { page } of [ana, ben]) await watchCues(page)
})

afterAll(async () => {
  await browser.close()
  await road.close()
  await house.kill()
  removeDataDirs()
})

describe('two attendees and a caller in one show, over a road of 80 ms there and back', () => {
  test('sit in one gallery, each in a seat of their own, and see each other', async () => {
    const [one, two] = [await probe(ana.page, 'house'), await probe(ben.page, 'house')]
    expect(one.gallery).toBe(two.gallery)
    expect(one.seat).not.toBe(two.seat)
    expect((await until(ana.page, 'house', ({ attendees }) => attendees === 2)).attendees).toBe(2)
  })

  test('see every GO of the caller, at one moment', async () => {
    const pressed: number[] = []
    for (let cue = 0; cue < GOS; cue++) {
      pressed.push(await caller.page.evaluate(() => performance.timeOrigin + performance.now()))
      // Shift forces the second of two GOs that come soon after each other; the guard has a test of its own.
      await caller.page.keyboard.press('Shift+Space')
      for (const { page } of [ana, ben]) await cueSeen(page, cue)
    }
    const [seenByAna, seenByBen] = [await cuesSeen(ana.page), await cuesSeen(ben.page)]
    const toVisible = pressed.flatMap((at, cue) => [seenByAna[cue]! - at, seenByBen[cue]! - at])
    const apart = pressed.map((_, cue) => Math.abs(seenByAna[cue]! - seenByBen[cue]!))
    expect(toVisible.every(Number.isFinite)).toBe(true)
    say('GO to the first frame that shows it, over 80 ms, worst of twenty-four', Math.max(...toVisible), 'ms')
    say('GO to the first frame that shows it, over 80 ms, median', median(toVisible), 'ms')
    say('a frame takes a page here, drawn in software', await frameMs(ana.page), 'ms')
    say('first frames of a cue apart on two pages, median', median(apart), 'ms')
  })

  test('stand at one show time by their own clocks', async () => {
    const skews: number[] = []
    for (let i = 0; i < 10; i++) skews.push(Math.abs(await skewBetween(ana.page, ben.page)))
    say('show time of two pages apart, worst of ten', Math.max(...skews), 'ms')
    for (const { page } of [ana, ben]) {
      const clock = await probe(page, 'clock')
      expect(clock).not.toBeNull()
      say('round trip a page has measured', clock!.rttMs, 'ms')
    }
  })

  test('draw the very stage, bit for bit, that the show engine gives for that moment', async () => {
    for (const { page } of [ana, ben]) {
      const drawn = await probe(page, 'stage')
      expect(drawn).toEqual(await expectedStage(house, show, drawn.showTime, LIGHTS))
    }
  })

  test('are heard by each other: applause of one is in the totals of both, exactly', async () => {
    await ana.page.keyboard.press('c')
    await ana.page.keyboard.press('c')
    for (const { page } of [ana, ben]) {
      await page.waitForFunction(() => window.frontRow!.house().claps > 0)
    }
    const [one, two] = [await probe(ana.page, 'house'), await probe(ben.page, 'house')]
    expect(one.claps).toBe(two.claps)
  })

  test('ask no other host for anything, and nothing went wrong in any page', () => {
    expect([...ana.trouble, ...ben.trouble, ...caller.trouble]).toEqual([])
  })
})

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!
}
