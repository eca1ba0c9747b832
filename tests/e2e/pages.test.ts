import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../house/desk.ts'
import { withKey } from '../house/guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse, TEST_KEY } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { comeByTheDoor, newTab, newVisitor, openBrowser, seated, type Visitor } from './browser.ts'
import { faultsOf } from './inspect.ts'

const SMALL = { width: 640, height: 360 }
const LANGUAGES = ['en', 'zh-CN'] as const
type Language = (typeof LANGUAGES)[number]

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

const reader = (language: Language, options: object = {}) =>
  newVisitor(browser, { viewport: SMALL, locale: language, ...options })

/** Goes to an address; there when what it is about has been said. */
async function open(page: Page, path: string, sign = 'h1'): Promise<void> {
  await page.goto(house.origin + path)
  await page.locator(sign).first().waitFor()
}

/** Lets a window call shows. */
const giveKey = (visitor: Visitor) =>
  visitor.context.addInitScript((key) => sessionStorage.setItem('front-row.caller-key', key), TEST_KEY)

describe.each(LANGUAGES)('in %s', (language) => {
  test('the pages of paper stand up to axe and ask nothing of anybody else', async () => {
    const { page, trouble, context } = await reader(language)
    await open(page, '/', '[role="status"]')
    expect(await faultsOf(page, language)).toEqual([])
    await open(page, '/programme', 'main p')
    expect(await faultsOf(page, language)).toEqual([])
    await open(page, '/nowhere')
    expect(await faultsOf(page, language)).toEqual([])
    expect(trouble).toEqual([])
    await open(page, '/show/nobody-knows-it', 'h1 + p')
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
    await open(page, '/booth', 'option')
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
    await page.keyboard.press(' ')
    await look('refused')
    await page.keyboard.press('h')
    await look('held')
    await page.keyboard.press('Escape')
    await look('panic')
    await page.getByRole('button', { name: /^Panic|^紧急/ }).click()
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
    await open(page, '/', 'h2')
    await look('cover')
    await open(page, `/show/${show}?probe`, 'form')
    await look('door')
    await page.locator('form input').first().fill('Ana')
    await page.locator('button[type="submit"]').click()
    await seated(page)
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
    const second = await newTab(visitor)
    await second.page.goto(`${house.origin}/show/${show}`)
    await page.locator('h1 + p').waitFor()
    await look('elsewhere')
    await second.page.close()
    await desk.order({ type: 'finish' })
    await open(page, `/show/${show}?probe`, 'h1')
    await page.locator(`a[href="/replay/${show}"]`).waitFor()
    await look('curtain')
    await page.locator(`a[href="/replay/${show}"]`).click()
    await page.locator('input[type="range"]').waitFor()
    await seated(page)
    await look('replay')
    await open(page, '/programme', `a[href="/replay/${show}"]`)
    await look('programme')
    expect(faults).toEqual([])
    expect(trouble).toEqual([])
    await desk.room.leave()
    await context.close()
  })
})

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

describe('letters of twice the size', () => {
  const largeLetters = async (visitor: Visitor) =>
    visitor.context.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })

  test('leave every main way within reach, on a laptop and on a phone', async () => {
    const show = await putOn(house)
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      const visitor = await reader('en', { viewport, reducedMotion: 'reduce' })
      await largeLetters(visitor)
      const { page, context } = visitor
      const reach = async (way: string) => page.locator(way).first().click({ trial: true, timeout: 10_000 })
      await open(page, '/', 'h2')
      await reach(`a[href^="/show/"]`)
      await reach('a[href="/programme"]')
      await open(page, '/programme', 'ol a')
      await reach('ol a')
      await open(page, `/show/${show}`, 'form')
      await reach('form input')
      await reach('button[type="submit"]')
      await open(page, '/booth')
      await reach('input[type="password"]')
      await reach('button[type="submit"]')
      await giveKey(visitor)
      await open(page, `/booth/${show}`, '[data-cue]')
      await reach('[data-cue] button')
      for (const name of ['GO', 'Standby', 'Hold', 'Panic']) {
        await page
          .getByRole('button', { name: new RegExp(`^${name}|Open doors`) })
          .first()
          .click({ trial: true })
      }
      expect(await sidewaysOverflow(page)).toBe(0)
      await context.close()
    }
  })
})

const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

describe('somebody who asked for less motion', () => {
  test('gets a cover that stands still, and no hall behind it', async () => {
    await putOn(house)
    const { page, context } = await reader('en', { reducedMotion: 'reduce' })
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await open(page, '/', 'h2')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('canvas').count()).toBe(0)
    expect(fetched.filter((url) => url.includes('/meshes/'))).toEqual([])
    expect(await longestMotion(page)).toBeLessThanOrEqual(1)
    await open(page, '/programme', 'ol a')
    expect(await longestMotion(page)).toBeLessThanOrEqual(1)
    await context.close()
  })
})

/** Milliseconds the longest movement takes that any element of the page would make. */
const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const milliseconds = (given: string) =>
      given.split(',').map((part) => Number.parseFloat(part) * (part.trim().endsWith('ms') ? 1 : 1000))
    const each = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      return [...milliseconds(transitionDuration), ...milliseconds(animationDuration)]
    })
    return Math.max(0, ...each.filter(Number.isFinite))
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
