import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShowId } from '#shared/units/units.ts'
import { openDesk, type TestDesk } from '../house/desk.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { say } from '../say.ts'
import {
  attendInBrowser,
  comeByTheDoor,
  newTab,
  newVisitor,
  openBrowser,
  probe,
  seated,
  until,
  type Visitor,
} from './browser.ts'
import { expectedStage } from './stage-expected.ts'

let browser: Browser
let house: SpawnedHouse
let show: ShowId
let desk: TestDesk
let address: string

beforeAll(async () => {
  browser = await openBrowser()
  house = await spawnHouse()
  show = await putOn(house)
  address = `${house.origin}/show/${show}?probe`
  desk = await openDesk(house, show)
  // House lights, two lights and the first look are out when anybody comes.
  for (let go = 0; go < 4; go++) await desk.order({ type: 'go', force: true })
})

afterAll(async () => {
  await browser.close()
  await house.kill()
  removeDataDirs()
})

describe('a newcomer in the middle of a show', () => {
  let ana: Visitor

  test('sees at once what is on: the right look in the right place', async () => {
    ana = await attendInBrowser(browser, house, address, 'Ana')
    const sinceLoad = await ana.page.evaluate(() => {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return performance.now() - page!.loadEventEnd
    })
    const first = await probe(ana.page, 'stage')
    expect(first.lookNumber).toBe(1)
    expect(first).toEqual(await expectedStage(house, show, first.showTime))
    say('from the page being loaded to the stage being drawn, at most', sinceLoad, 'ms')
  })

  test('who loads the page again has the same seat and the show where it is', async () => {
    const before = await probe(ana.page, 'house')
    const then = await probe(ana.page, 'show')
    await ana.page.reload()
    await seated(ana.page)
    const after = await probe(ana.page, 'house')
    expect([after.gallery, after.seat]).toEqual([before.gallery, before.seat])
    expect((await probe(ana.page, 'show')).showTimeMs).toBeGreaterThan(then.showTimeMs)
  })

  test('who opens a second tab has one seat: the later tab sits, the earlier says so and comes back when asked', async () => {
    const { seat } = await probe(ana.page, 'house')
    const second = await newTab(ana)
    await second.page.goto(address)
    await seated(second.page)
    expect((await probe(second.page, 'house')).seat).toBe(seat)
    await ana.page.getByRole('heading', { name: /another window/ }).waitFor()
    expect((await openDesk(house, show)).open.desk.house.attendees).toBe(1)
    await second.page.close()
    await ana.page.getByRole('button', { name: 'Sit here again' }).click()
    await until(ana.page, 'house', (now) => now.seat === seat)
    await ana.context.close()
  })
})

describe('a device whose clock lies', () => {
  test.each([
    ['by three hours', 3 * 3600_000],
    ['by minus ten days', -10 * 86_400_000],
  ])('%s is in step all the same', async (_, wrongByMs) => {
    const visitor = await newVisitor(browser)
    await comeByTheDoor(visitor, house, 'Ben')
    await visitor.context.addInitScript((wrongBy) => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + wrongBy
    }, wrongByMs)
    await visitor.page.goto(address)
    await seated(visitor.page)
    await until(visitor.page, 'clock', (clock) => clock !== null && clock.errorMs < 50)
    const { serverTimeMs } = await probe(visitor.page, 'show')
    say('house time of a page whose clock lies, less the true one', serverTimeMs - Date.now(), 'ms')
    // A page that believed its own clock would be hours away; a slow machine is not.
    expect(Math.abs(serverTimeMs - Date.now())).toBeLessThan(10_000)
    await visitor.context.close()
  })
})

describe('a page in the background', () => {
  test('comes back to the right look', async () => {
    const ana = await attendInBrowser(browser, house, address, 'Cas')
    const other = await newTab(ana)
    await other.page.bringToFront()
    await desk.order({ type: 'go', force: true })
    await ana.page.bringToFront()
    const { showTime, lookNumber } = await until(ana.page, 'stage', (stage) => stage.lookNumber === 2)
    expect((await expectedStage(house, show, showTime)).lookNumber).toBe(lookNumber)
    expect(ana.trouble).toEqual([])
  })
})
