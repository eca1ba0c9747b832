import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShowId } from '#shared/units/units.ts'
import { openDesk } from '../house/desk.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { say } from '../say.ts'
import { comeByTheDoor, newVisitor, openBrowser, seated, until, type Visitor } from './browser.ts'
import { holdings, keepLedger, objectKilobytes } from './ledger.ts'

const VISITS = 20
/** What is fetched and kept once is there by then. */
const FIRST_VISITS = 3
/** Of the page's own objects, for each further visit: a hall is some thousand times this. */
const MOST_GATHERED_KB = 6

let browser: Browser
let house: SpawnedHouse
let show: ShowId
let ana: Visitor

beforeAll(async () => {
  browser = await openBrowser()
  house = await spawnHouse()
  show = await putOn(house)
  const desk = await openDesk(house, show)
  for (let go = 0; go < 4; go++) await desk.order({ type: 'go', force: true })
  ana = await newVisitor(browser)
  await keepLedger(ana.page)
  await comeByTheDoor(ana, house, 'Ana')
})

afterAll(async () => {
  await browser.close()
  await house.kill()
  removeDataDirs()
})

/** As a link within the page does: no page is loaded anew. */
const goTo = (page: Page, address: string) => page.evaluate((to) => history.pushState(null, '', to), address)

const NOTHING = { contexts: 0, gpuObjects: 0, audioContexts: 0, workers: 0, sockets: 0 }

describe('somebody who enters the hall and leaves it twenty times', () => {
  test('leaves nothing behind: no picture, no sound, no socket, no memory', async () => {
    const { page } = ana
    const session = await page.context().newCDPSession(page)
    await page.goto(`${house.origin}/programme?probe`)
    let before = 0
    for (let visit = 0; visit < VISITS; visit++) {
      await goTo(page, `/show/${show}?probe`)
      await seated(page)
      await page.getByRole('button', { name: 'Sound on' }).click()
      await until(page, 'audio', ({ state }) => state.startsWith('running'))
      expect(await holdings(page)).toMatchObject({ contexts: 1, audioContexts: 1, sockets: 1 })

      await goTo(page, '/programme?probe')
      await expect.poll(() => holdings(page), { timeout: 30_000 }).toEqual(NOTHING)
      if (visit === FIRST_VISITS - 1) before = await objectKilobytes(session)
    }
    const gathered = ((await objectKilobytes(session)) - before) / (VISITS - FIRST_VISITS)
    say('memory that each further visit to the hall leaves behind', gathered, 'kB')
    expect(gathered).toBeLessThan(MOST_GATHERED_KB)
    expect(ana.trouble).toEqual([])
  }, 400_000)
})
