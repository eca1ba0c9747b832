import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { openBrowser, type Visitor, type VisitorOptions } from './browser.ts'
import { giveKey, newReader, openAt } from './reader.ts'

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
      const reach = async (way: string) => page.locator(way).first().click({ trial: true, timeout: 20_000 })
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
      for (const name of ['GO', 'Standby', 'Play from', 'Panic']) {
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
