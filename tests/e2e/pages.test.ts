import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../house/desk.ts'
import { attend, withKey } from '../house/guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { openBrowser, seated, type VisitorOptions } from './browser.ts'
import { faultsOf } from './inspect.ts'
import { giveKey, newReader, openAt } from './reader.ts'

const LANGUAGES = ['en', 'zh-CN'] as const
let house: SpawnedHouse
let browser: Browser

beforeAll(async () => {
  house = await spawnHouse()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await house.stop()
  removeDataDirs()
})

const reader = (language: string, options: VisitorOptions = {}) => newReader(browser, language, options)
const open = (page: Page, path: string, sign?: string) => openAt(house, page, path, sign)

describe.each(LANGUAGES)('in %s', (language) => {
  test('the pages of paper stand up to axe and ask nothing of anybody else', async () => {
    const { page, trouble, context } = await reader(language)
    await open(page, '/', 'h2')
    expect(await faultsOf(page, language)).toEqual([])
    await open(page, '/programme', 'main p')
    expect(await faultsOf(page, language)).toEqual([])
    await open(page, '/nowhere')
    expect(await faultsOf(page, language)).toEqual([])
    expect(trouble).toEqual([])
    await open(page, '/show/nobody-knows-it', 'main a[href="/programme"]')
    expect(await faultsOf(page, language)).toEqual([])
    // The house says that there is no such show; nothing else went wrong.
    expect(trouble).toEqual([`404: ${house.origin}/api/shows/nobody-knows-it`])
    await context.close()
  })

  test('the booth stands up to axe: its key, its forms, and a run of show that is wrong', async () => {
    await putOn(house, undefined, { startsInMs: 3_600_000 })
    const visitor = await reader(language)
    const { page, trouble, context } = visitor
    await open(page, '/booth')
    expect(await faultsOf(page, language)).toEqual([])
    await giveKey(visitor)
    await open(page, '/booth', 'ol a')
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'broken.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"house": {"name": 7}, "looks": []}'),
      })
    await page.locator('code').first().waitFor()
    expect(await faultsOf(page, language)).toEqual([])
    expect(trouble).toEqual([`422: ${house.origin}/api/booth/runs`])
    await context.close()
  })

  test('the desk stands up to axe in every phase of a show', async () => {
    const show = await putOn(house, undefined, { startsInMs: 3_600_000 })
    const visitor = await reader(language, { viewport: { width: 1280, height: 720 } })
    await giveKey(visitor)
    const { page, trouble, context } = visitor
    const faults: string[] = []
    const look = async (phase: string) => {
      await page.locator(`[data-is="${phase}"]`).first().waitFor()
      for (const fault of await faultsOf(page, language)) faults.push(`${phase}: ${fault}`)
    }
    await open(page, `/booth/${show}`, '[data-cue]')
    await look('scheduled')
    await page.keyboard.press('b')
    await look('doors')
    await page.keyboard.press('b')
    await look('standby')
    await page.keyboard.press(' ')
    await look('running')
    await page.keyboard.press('p')
    await look('refused')
    await page.keyboard.press('h')
    await look('held')
    await page.keyboard.press('h')
    await look('running')
    await page.keyboard.press('Escape')
    await look('panic')
    // The first press is armed for a while only; two that are neither too close nor too far apart are meant.
    const isHeld = () => page.locator('header [data-is="held"]').isVisible()
    await expect
      .poll(async () => (await page.keyboard.press('Escape')) ?? isHeld(), { interval: 400 })
      .toBe(true)
    await look('panicked')
    await page.keyboard.press('?')
    await page.locator('aside').waitFor()
    await look('panicked')
    expect(faults).toEqual([])
    expect(trouble).toEqual([])
    await context.close()
  })
})

/** What somebody sees of a show from the door to the replay, with a caller beside them. */
describe.each(LANGUAGES)('a whole evening in %s', (language) => {
  test('stands up to axe at every station', async () => {
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    const visitor = await reader(language)
    const { page, trouble, context } = visitor
    const faults: string[] = []
    const look = async (station: string) => {
      for (const fault of await faultsOf(page, language)) faults.push(`${station}: ${fault}`)
    }
    await open(page, '/?probe', 'h2')
    await look('cover')
    await page.locator(`a[href="/show/${show}"]`).first().click()
    await page.locator('form').waitFor()
    await look('door')
    await page.locator('form input').first().fill('Ana')
    await page.locator('button[type="submit"]').click()
    await page.locator('[data-drawn="true"]').waitFor()
    await page.locator('fieldset button').first().waitFor()
    await look('seat')
    await begin(desk)
    await page.keyboard.press('2')
    await page.keyboard.press('?')
    await page.locator('[role="dialog"]').waitFor()
    await look('settings')
    await page.keyboard.press('Escape')
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
    await look('walk')
    const again = await attend(house, show, 'Ana', await ticketOf(page))
    await page.locator('main a[href="/"]').waitFor()
    await look('elsewhere')
    await again.room.leave()
    await page.locator('main button').first().click()
    await page.locator('fieldset button').first().waitFor()
    await desk.order({ type: 'finish' })
    await page.locator(`a[href="/replay/${show}"]`).click()
    await page.locator('input[type="range"]').waitFor()
    await look('replay')
    expect(faults).toEqual([])
    expect(trouble).toEqual([])
    await desk.room.leave()
    await context.close()
  })
})

/** What a browser came by the door with. */
const ticketOf = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('front-row.guest')!) as { ticket: string }).ticket)

const begin = async (desk: TestDesk) => {
  await desk.order({ type: 'doors' })
  await desk.order({ type: 'go', force: true })
}

describe('the clean feed', () => {
  test('is a picture alone: nothing to press, nothing in the way of axe', async () => {
    const show = await putOn(house)
    const { page, trouble, context } = await reader('en')
    await open(page, `/program/${show}?probe`)
    await seated(page)
    expect(await faultsOf(page, 'en')).toEqual([])
    expect(await page.locator('main :is(button, a, input)').count()).toBe(0)
    expect(trouble).toEqual([])
    await context.close()
  })
})

describe('what a page is known by', () => {
  test('is there: an icon, a manifest and its pictures', async () => {
    const manifest = await (await fetch(`${house.origin}/manifest.webmanifest`)).json()
    const named = [
      '/favicon.svg',
      ...(manifest as { icons: { src: string }[] }).icons.map((icon) => icon.src),
    ]
    for (const path of named) {
      const response = await fetch(house.origin + path)
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get('content-type')).toMatch(/^image\//)
    }
  })

  test('says whose the audio on the shelf is: only a caller may put any there', async () => {
    const refused = await fetch(`${house.origin}/api/booth/media`, { method: 'POST', body: 'RIFF' })
    expect(refused.status).toBe(401)
    const taken = await fetch(`${house.origin}/api/booth/media`, {
      method: 'POST',
      headers: { ...withKey(house), 'Content-Type': 'application/octet-stream' },
      body: Buffer.from('RIFF\0\0\0\0WAVEfmt '),
    })
    expect(taken.status).toBe(201)
  })
})
