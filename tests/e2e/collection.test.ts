import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LookbookProbe } from '../../client/lookbook/sim/probe.ts'
import { openDesk } from '../house/desk.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { openBrowser, type Visitor, type VisitorOptions } from './browser.ts'
import { tabTo } from './hands-on-keys.ts'
import { faultsOf } from './inspect.ts'
import { newReader, openAt } from './reader.ts'

const LANGUAGES = ['en', 'zh-CN'] as const
/** A small phone: software draws the looks. */
const PHONE = { width: 320, height: 640 }
let house: SpawnedHouse
let browser: Browser
let show: string

beforeAll(async () => {
  house = await spawnHouse()
  browser = await openBrowser()
  show = await putOn(house, undefined, { startsInMs: 3_600_000 })
})

afterAll(async () => {
  await browser.close()
  await house.stop()
  removeDataDirs()
})

const reader = (language: string, options: VisitorOptions = {}): Promise<Visitor> =>
  newReader(browser, language, { viewport: PHONE, reducedMotion: 'reduce', ...options })
const open = (page: Page, path: string, sign?: string) => openAt(house, page, path, sign)
const collection = (rest = '') => `/collection/${show}${rest}`

const lookbook = (page: Page): Promise<LookbookProbe | undefined> => page.evaluate(() => window.lookbook)

/** Waits until what the lookbook says of itself fits. */
async function until(page: Page, fits: (told: LookbookProbe) => boolean): Promise<LookbookProbe> {
  let told: LookbookProbe | undefined
  await expect
    .poll(
      async () => {
        told = await lookbook(page)
        return told !== undefined && fits(told)
      },
      { timeout: 90_000, interval: 100 },
    )
    .toBe(true)
  return told!
}

/** Decodes a picture of the page: its size, its kind, and how many different colours a coarse look at it finds. */
const decoded = (page: Page, picture: string) =>
  page.evaluate(async (selector) => {
    const { src } = document.querySelector<HTMLImageElement>(selector)!
    const blob = await (await fetch(src)).blob()
    const bitmap = await createImageBitmap(blob)
    const sheet = new OffscreenCanvas(32, 40)
    const pen = sheet.getContext('2d')!
    pen.drawImage(bitmap, 0, 0, 32, 40)
    const { data } = pen.getImageData(0, 0, 32, 40)
    const colours = new Set<number>()
    for (let at = 0; at < data.length; at += 4)
      colours.add(((data[at]! >> 4) << 8) | ((data[at + 1]! >> 4) << 4) | (data[at + 2]! >> 4))
    return { width: bitmap.width, height: bitmap.height, type: blob.type, colours: colours.size }
  }, picture)

describe.each(LANGUAGES)('in %s', (language) => {
  test('a collection and its looks stand up to axe and ask nothing of anybody else', async () => {
    const { page, trouble, context } = await reader(language)
    await open(page, `${collection()}?probe`, 'main img')
    expect(await faultsOf(page, language)).toEqual([])
    await open(page, `${collection('/look/2')}?probe`, '[data-shown="true"]')
    expect(await faultsOf(page, language)).toEqual([])
    await page.locator('[data-deed="picture"]').click()
    await page.locator('[data-poster]').waitFor()
    expect(await faultsOf(page, language)).toEqual([])
    expect(trouble).toEqual([])
    await context.close()
  })

  test('what there is not is said, with a way on', async () => {
    const { page, context } = await reader(language)
    const answer = await page.goto(`${house.origin}/collection/nobody-knows-it`)
    expect(answer!.status()).toBe(404)
    await page.locator('main a[href="/programme"]').waitFor()
    expect(await faultsOf(page, language)).toEqual([])
    const none = await page.goto(`${house.origin}${collection('/look/44')}`)
    expect(none!.status()).toBe(404)
    await page.locator(`main a[href="${collection()}"]`).waitFor()
    expect(await faultsOf(page, language)).toEqual([])
    await context.close()
  })
})

describe('a collection', () => {
  test('draws every look on the device as it comes into view, and holds no GPU once all are there', async () => {
    const { page, trouble, context } = await reader('en')
    await open(page, `${collection()}?probe`, 'ol li')
    await page.locator('ol li').last().scrollIntoViewIfNeeded()
    await page.locator('ol li').first().scrollIntoViewIfNeeded()
    await until(page, ({ drawn, open }) => drawn === 3 && open === 0)
    expect(await page.locator('ol img').count()).toBe(3)
    const picture = await decoded(page, 'ol img')
    expect(picture.type).toBe('image/webp')
    expect(picture.width / picture.height).toBeCloseTo(3 / 4)
    expect(picture.colours).toBeGreaterThan(8)
    expect(trouble).toEqual([])
    await context.close()
  })

  test('is left with the GPU given back, and keeps the pictures for the visit', async () => {
    const { page, context } = await reader('en')
    await open(page, `${collection()}?probe`, 'main img')
    const drawn = (await lookbook(page))!.drawn
    await page.locator('header a[href="/"]').first().click()
    await page.locator('h2').first().waitFor()
    const left = await until(page, ({ open }) => open === 0)
    expect(left.left).toMatchObject({ geometries: 0, textures: 0, programs: 0 })
    await page.goBack()
    await page.locator('main img').first().waitFor()
    expect((await lookbook(page))!.drawn).toBeLessThanOrEqual(drawn + 2)
    await context.close()
  })

  test('is all there in words where nothing can be drawn', async () => {
    const { page, trouble, context } = await reader('en')
    await context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await open(page, collection(), 'ol li')
    expect(await page.locator('ol li').allInnerTexts()).toEqual(
      [1, 2, 3].map((number) => expect.stringContaining(`Look ${number}`)),
    )
    expect(await page.locator('main canvas, main svg').count()).toBe(0)
    expect(await faultsOf(page, 'en')).toEqual([])
    await open(page, collection('/look/1'), 'dl')
    expect(await page.locator('[data-deed="share"]').isVisible()).toBe(true)
    expect(await page.locator('[data-deed="picture"]').count()).toBe(0)
    expect(await faultsOf(page, 'en')).toEqual([])
    expect(trouble).toEqual([])
    await context.close()
  })
})

describe('a look', () => {
  test('is turned, shared and kept by the keyboard alone', async () => {
    const { page, trouble, context } = await reader('en')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, `${collection('/look/2')}?probe`, '[data-shown="true"]')
    const before = (await until(page, ({ view }) => view !== null)).view!

    await tabTo(page, page.getByRole('slider'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await until(page, ({ view }) => view!.turn > before.turn + 0.5)
    await page.keyboard.press('Home')
    await until(page, ({ view }) => Math.abs(view!.turn) < 0.01)
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('From the front')
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('From the back')
    await page.keyboard.press('+')
    await until(page, ({ view }) => view!.near > 0.1)

    await tabTo(page, page.locator('[data-deed="share"]'))
    await page.keyboard.press('Enter')
    await page.getByText('The address is copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      house.origin + collection('/look/2'),
    )

    await tabTo(page, page.locator('[data-deed="picture"]'))
    await page.keyboard.press('Enter')
    await page.locator('[data-poster]').waitFor()
    const picture = await decoded(page, '[data-poster]')
    expect(picture).toMatchObject({ width: 1080, height: 1350, type: 'image/webp' })
    expect(picture.colours).toBeGreaterThan(8)
    await tabTo(page, page.locator('a[download]'))
    expect(await page.locator('a[download]').getAttribute('download')).toBe('house-look-2.webp')

    await tabTo(page, page.locator(`a[href="${collection('/look/3')}"]`))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Look 3' }).waitFor()
    expect(await page.locator('[data-poster]').count()).toBe(0)
    expect(trouble).toEqual([])
    await context.close()
  })

  test('is left with the GPU given back', async () => {
    const { page, trouble, context } = await reader('en')
    await open(page, `${collection('/look/1')}?probe`, '[data-shown="true"]')
    expect((await until(page, ({ view }) => view !== null)).open).toBe(1)
    await page.locator('header a[href="/"]').first().click()
    await page.locator('h2').first().waitFor()
    const { left } = await until(page, ({ open }) => open === 0)
    expect(left).toEqual({ geometries: 0, textures: 0, programs: 0 })
    expect(await page.locator('canvas').count()).toBe(0)
    expect(trouble).toEqual([])
    await context.close()
  })

  test('turns by itself, and not for whoever asked for less motion', async () => {
    const turned = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page, context } = await reader('en', { reducedMotion, viewport: { width: 240, height: 240 } })
      await open(page, `${collection('/look/1')}?probe`, '[data-shown="true"]')
      const first = (await until(page, ({ view }) => view !== null)).view!.turn
      const button = page.getByRole('button', { name: 'Let it stand' })
      const offered = await button.count()
      await page.waitForTimeout(1500)
      const way = (await lookbook(page))!.view!.turn - first
      await context.close()
      return { offered, way }
    }
    expect(await turned('reduce')).toEqual({ offered: 0, way: 0 })
    expect((await turned('no-preference')).offered).toBe(1)
  })
})

describe('a look that has been shown', () => {
  test('is seen again on the runway from where it came out', async () => {
    const over = await putOn(house)
    const desk = await openDesk(house, over)
    await desk.order({ type: 'doors' })
    for (let go = 0; go < 6; go++) {
      await desk.order({ type: 'go', force: true })
      await new Promise((next) => setTimeout(next, 900))
    }
    await desk.order({ type: 'finish' })
    await desk.room.leave()
    const { page, trouble, context } = await reader('en')
    await open(page, `/collection/${over}/look/1`, '[data-shown="true"]')
    await page.getByRole('link', { name: 'See it on the runway' }).click()
    const track = page.locator('input[type="range"]')
    await track.waitFor()
    const cameOut = await page.evaluate(() => {
      const mark = [...document.querySelectorAll<HTMLElement>('[style*="left"]')].find(
        (element) => element.textContent === '1',
      )!
      return Number.parseFloat(mark.style.left) * 10
    })
    expect(cameOut).toBeGreaterThan(300)
    expect(Number(await track.inputValue())).toBeGreaterThanOrEqual(Math.floor(cameOut))
    expect(trouble).toEqual([])
    await context.close()
  })
})

describe('the ways to a collection', () => {
  test('are on the programme', async () => {
    const { page, context } = await reader('en')
    await open(page, '/programme', 'ol a')
    await page.locator(`ol a[href="${collection()}"]`).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .locator(`a[href="${collection('/look/1')}"]`)
      .first()
      .waitFor()
    await context.close()
  })
})
