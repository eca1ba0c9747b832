import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShowId } from '#shared/units/units.ts'
import { openDesk } from '../house/desk.ts'
import { newDataDir, removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { say } from '../say.ts'
import { attendInBrowser, openBrowser, probe, until, type Visitor } from './browser.ts'
import { watchLine } from './measure.ts'
import { openRoad, type SlowRoad } from './slow-road.ts'
import { expectedStage } from './stage-expected.ts'

let browser: Browser
let house: SpawnedHouse
let road: SlowRoad
let show: ShowId
let ana: Visitor
let ben: Visitor

beforeAll(async () => {
  browser = await openBrowser()
  house = await spawnHouse({ dataDir: newDataDir() })
  road = await openRoad(house.port)
  show = await putOn(house)
  const desk = await openDesk(house, show)
  const address = `${road.origin}/show/${show}?probe`
  ana = await attendInBrowser(browser, house, address, 'Ana')
  ben = await attendInBrowser(browser, house, address, 'Ben')
  for (let go = 0; go < 4; go++) await desk.order({ type: 'go', force: true })
  for (const { page } of [ana, ben]) await until(page, 'stage', (stage) => stage.models.length > 0)
})

afterAll(async () => {
  await browser.close()
  await road.close()
  await house.kill()
  removeDataDirs()
})

/** How the house line of a page stands, as the page itself says it. */
const isLost = (visitor: Visitor, lost: boolean) =>
  visitor.page.waitForFunction((wanted) => (window.frontRow!.line() === 'lost') === wanted, lost)

describe('a house that dies and rises under its pages', () => {
  test('the show goes on in every page, and all come back to their own seats by themselves', async () => {
    const seats = [await probe(ana.page, 'house'), await probe(ben.page, 'house')].map(({ seat }) => seat)
    await house.kill()
    const killedAt = performance.now()
    for (const visitor of [ana, ben]) await isLost(visitor, true)
    const { showTime } = await probe(ana.page, 'stage')
    const later = await until(ana.page, 'stage', (stage) => stage.showTime > showTime + 500)
    expect(later.models.length).toBeGreaterThan(0)

    house = await spawnHouse({ dataDir: house.dataDir, port: house.port })
    say('killed under two pages, open again', performance.now() - killedAt, 'ms')
    for (const visitor of [ana, ben]) await isLost(visitor, false)
    say('killed under two pages, both back', performance.now() - killedAt, 'ms')
    expect([await probe(ana.page, 'house'), await probe(ben.page, 'house')].map(({ seat }) => seat)).toEqual(
      seats,
    )
    const drawn = await probe(ben.page, 'stage')
    expect(drawn).toEqual(await expectedStage(house, show, drawn.showTime))
  })

  test('a GO after it is seen by everybody', async () => {
    const desk = await openDesk(house, show)
    await desk.order({ type: 'go', force: true })
    for (const { page } of [ana, ben]) await until(page, 'stage', (stage) => stage.lookNumber === 2)
  })
})

describe('a network that goes away', () => {
  test('without a word is noticed, and the page says so while the show goes on', async () => {
    const { seat } = await probe(ana.page, 'house')
    const noticed = await watchLine(ana.page)
    road.silence()
    const silentAt = performance.timeOrigin + performance.now()
    say('silence, noticed by the page after', (await noticed()) - silentAt, 'ms')
    await ana.page.getByRole('status').getByText('Coming back to your seat').waitFor({ state: 'attached' })
    road.mend()
    await isLost(ana, false)
    expect((await probe(ana.page, 'house')).seat).toBe(seat)
  })

  test('with every connection cut is mended as soon as it is back', async () => {
    const { seat } = await probe(ben.page, 'house')
    road.cut()
    await isLost(ben, true)
    road.mend()
    await isLost(ben, false)
    expect((await probe(ben.page, 'house')).seat).toBe(seat)
  })

  test('leaves no trouble behind', () => {
    const own = (line: string) => line.startsWith('exception') || line.startsWith('asked another')
    expect([...ana.trouble, ...ben.trouble].filter(own)).toEqual([])
  })
})
