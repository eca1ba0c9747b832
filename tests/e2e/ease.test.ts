import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../house/desk.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import {
  comeByTheDoor,
  openBrowser,
  probe,
  seated,
  until,
  type Visitor,
  type VisitorOptions,
} from './browser.ts'
import { choose, edgeless, faintWords, sidewaysOverflow, smallTargets, withoutPictures } from './ease.ts'
import { faultsOf } from './inspect.ts'
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

const LANGUAGES = ['en', 'zh-CN'] as const
/** Whoever came in a test is gone after it, however it ended: a hall that is still drawn takes its time from the next. */
const came: Visitor[] = []
afterEach(async () => {
  await Promise.all(came.splice(0).map(({ context }) => context.close()))
})

async function reader(language: string, options: VisitorOptions = {}): Promise<Visitor> {
  const visitor = await newReader(browser, language, options)
  came.push(visitor)
  return visitor
}
const open = (page: Page, path: string, sign?: string) => openAt(house, page, path, sign)

/** Every page that can be had without a hall, and the sign that it is there. */
async function everyPage(visitor: Visitor, look: (where: string) => Promise<void>): Promise<void> {
  const { page } = visitor
  const show = await putOn(house, undefined, { startsInMs: 3_600_000 })
  for (const [path, sign] of [
    ['/', 'a[href^="/show/"]'],
    ['/programme', 'ol a'],
    ['/settings', 'main section'],
    ['/nowhere', 'h1'],
    ['/show/nobody-knows-it', 'main a[href="/programme"]'],
    [`/show/${show}`, 'form'],
    ['/booth', 'input'],
  ] as const) {
    await open(page, path, sign)
    await look(path)
  }
  await giveKey(visitor)
  await open(page, '/booth', 'ol a')
  await look('/booth, open')
  await open(page, `/booth/${show}`, '[data-cue]')
  await look('the desk')
}

async function inSeat(
  language: string,
  options: VisitorOptions = {},
  prepare?: (visitor: Visitor) => Promise<unknown>,
) {
  const show = await putOn(house)
  const desk = await openDesk(house, show)
  await desk.order({ type: 'doors' })
  const visitor = await reader(language, options)
  await prepare?.(visitor)
  await comeByTheDoor(visitor, house, 'Ana')
  await open(visitor.page, `/show/${show}?probe`)
  await seated(visitor.page)
  await visitor.page.getByRole('button', { name: /Leave|离场/ }).waitFor()
  return { ...visitor, show, desk }
}

describe.each(LANGUAGES)('the settings in %s', (language) => {
  test('stand up to axe, and to letters of twice the size on a narrow phone', async () => {
    const visitor = await reader(language, { viewport: { width: 320, height: 640 } })
    const { page, trouble } = visitor
    await comeByTheDoor(visitor, house, 'Ana')
    await open(page, '/settings', 'main section')
    expect(await faultsOf(page, language)).toEqual([])
    await page.getByRole('button', { name: /Change name|更换名字/ }).click()
    await page.locator('form').waitFor()
    expect(await faultsOf(page, language)).toEqual([])
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await sidewaysOverflow(page)).toEqual([])
    expect(trouble).toEqual([])
  })
})

describe('what is set', () => {
  test('holds at once, on this page and in the hall, and is there again', async () => {
    const { page, context, desk, show } = await inSeat('en')
    expect(await probe(page, 'manner')).toMatchObject({ calm: false, music: 1 })
    const settings = await context.newPage()
    await openAt(house, settings, '/settings', 'main section')
    await settings.getByRole('radio', { name: 'Less' }).check()
    await settings.getByRole('radio', { name: 'More' }).check()
    await settings.getByRole('radio', { name: 'Left' }).check()
    await settings.getByRole('slider', { name: 'Music' }).fill('30')
    const root = settings.locator('html')
    expect(await root.getAttribute('data-motion')).toBe('less')
    expect(await root.getAttribute('data-contrast')).toBe('more')
    // Another window of the same device hears of it, down to the hall itself.
    await until(page, 'manner', ({ calm, music }) => calm && music === 0.3)
    expect(await page.locator('html').getAttribute('data-hand')).toBe('left')
    await openAt(house, settings, '/', 'a[href="/programme"]')
    expect(await settings.locator('html').getAttribute('data-motion')).toBe('less')
    expect(await settings.locator('canvas').count()).toBe(0)
    await desk.room.leave()
    expect(show).not.toBe('')
  })

  test('changes who one is under the same ticket, and forgets one for good when asked', async () => {
    const visitor = await reader('en')
    const { page } = visitor
    await comeByTheDoor(visitor, house, 'Ana')
    await open(page, '/settings', 'main section')
    const kept = () => page.evaluate(() => localStorage.getItem('front-row.guest'))
    const before = JSON.parse((await kept())!)
    await page.getByRole('button', { name: 'Change name' }).click()
    await page.getByLabel('Your name').fill('Ana Maria')
    await page.getByRole('button', { name: 'That is me' }).click()
    await page.getByText('Ana Maria').waitFor()
    expect(JSON.parse((await kept())!)).toMatchObject({ guest: { name: 'Ana Maria' }, ticket: before.ticket })
    await page.getByRole('button', { name: 'Forget me' }).click()
    await page.getByRole('alert').filter({ hasText: 'ticket to your seat' }).waitFor()
    expect(await kept()).not.toBeNull()
    await page.getByRole('button', { name: 'Yes, forget me' }).click()
    await page.getByRole('status').filter({ hasText: 'Forgotten' }).waitFor()
    expect(await kept()).toBeNull()
  })
})

describe('more contrast', () => {
  test('gives every word of every page a solid ground and seven to one', async () => {
    const visitor = await reader('en', { viewport: { width: 1000, height: 640 } })
    await choose(visitor, 'front-row.ease', { contrast: 'more' })
    const faults: string[] = []
    await everyPage(visitor, async (where) => {
      for (const fault of await faintWords(visitor.page, 7)) faults.push(`${where}: ${fault}`)
    })
    expect(faults).toEqual([])
  })

  test('gives whatever lies over the hall a ground and an edge of its own', async () => {
    const { page, desk } = await inSeat('en', { viewport: { width: 640, height: 400 } }, async (visitor) => {
      await choose(visitor, 'front-row.ease', { contrast: 'more' })
      await choose(visitor, 'front-row.hall', { told: true })
    })
    expect(await faintWords(page, 7)).toEqual([])
    expect(await edgeless(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)
    expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(3)
    await desk.room.leave()
  })
})

describe('a window 320 points wide', () => {
  test('is read down alone, on every page and in the hall', async () => {
    const viewport = { width: 320, height: 640 }
    const visitor = await reader('en', { viewport, reducedMotion: 'reduce' })
    const faults: string[] = []
    await everyPage(visitor, async (where) => {
      for (const fault of await sidewaysOverflow(visitor.page)) faults.push(`${where}: ${fault}`)
    })
    const seat = await inSeat('zh-CN', { viewport })
    await seat.page.keyboard.press('?')
    await seat.page.locator('[role="dialog"]').waitFor()
    for (const fault of await sidewaysOverflow(seat.page)) faults.push(`the hall: ${fault}`)
    expect(faults).toEqual([])
    await seat.desk.room.leave()
  })
})

describe('letters, words and lines set wide', () => {
  /** What WCAG 1.4.12 asks a page to bear. */
  const WIDE =
    '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }'

  test('push nothing off a page', async () => {
    const visitor = await reader('en', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    const faults: string[] = []
    await everyPage(visitor, async (where) => {
      // Not a style element: a page that forbids foreign styles can be looked at as well.
      await visitor.page.evaluate((rules) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(rules)
        document.adoptedStyleSheets = [sheet]
      }, WIDE)
      for (const fault of await sidewaysOverflow(visitor.page)) faults.push(`${where}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})

describe("colours of the device's own", () => {
  test('leave every button an edge and every choice a mark', async () => {
    const visitor = await reader('en', { viewport: { width: 1000, height: 640 }, forcedColors: 'active' })
    const { page } = visitor
    const faults: string[] = []
    await everyPage(visitor, async (where) => {
      for (const fault of await edgeless(page)) faults.push(`${where}: ${fault}`)
    })
    expect(faults).toEqual([])
    await open(page, '/settings', 'main section')
    const grounds = await page.evaluate(() =>
      [...document.querySelectorAll('label:has([type="radio"])')].map((label) => [
        (label.firstElementChild as HTMLInputElement).checked,
        getComputedStyle(label).backgroundColor,
      ]),
    )
    const chosen = new Set(grounds.filter(([isChosen]) => isChosen).map(([, ground]) => ground))
    const others = new Set(grounds.filter(([isChosen]) => !isChosen).map(([, ground]) => ground))
    expect([chosen.size, others.size]).toEqual([1, 1])
    expect([...chosen].filter((ground) => others.has(ground))).toEqual([])
  })
})

describe('whatever is pressed', () => {
  test.each([
    ['a finger', 44, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
    ['a mouse', 24, { viewport: { width: 1000, height: 640 } }],
  ] as const)('is large enough for %s: %s points', async (_, least, device) => {
    const visitor = await reader('en', { ...device, reducedMotion: 'reduce' })
    const faults: string[] = []
    await everyPage(visitor, async (where) => {
      for (const fault of await smallTargets(visitor.page, least)) faults.push(`${where}: ${fault}`)
    })
    const seat = await inSeat('en', device, (given) => choose(given, 'front-row.hall', { told: true }))
    const look = async (where: string) => {
      for (const fault of await smallTargets(seat.page, least)) faults.push(`${where}: ${fault}`)
    }
    await look('the seat')
    await seat.page.getByRole('button', { name: 'Sound and settings' }).click()
    await seat.page.locator('[role="dialog"]').waitFor()
    await look('the sheet')
    expect(faults).toEqual([])
    await seat.desk.room.leave()
  })
})

describe('the left hand', () => {
  test('finds applause under its thumb and the stick under the other', async () => {
    const device = { viewport: { width: 640, height: 400 }, hasTouch: true, isMobile: true }
    const { page, desk } = await inSeat('en', device, (visitor) =>
      choose(visitor, 'front-row.ease', { hand: 'left' }),
    )
    await page.getByRole('button', { name: 'Walk', exact: true }).click()
    const middle = async (name: string, role: 'button' | 'img') => {
      const box = (await page.getByRole(role, { name, exact: true }).boundingBox())!
      return box.x + box.width / 2
    }
    await page.getByRole('img', { name: 'Walk', exact: true }).waitFor()
    expect(await middle('Applaud', 'button')).toBeLessThan(320)
    expect(await middle('Captions', 'button')).toBeLessThan(320)
    expect(await middle('Walk', 'img')).toBeGreaterThan(320)
    await desk.room.leave()
  })
})

describe('the show in words', () => {
  test('is the first thing in the hall, always says what is on, and is said when asked', async () => {
    const { page, desk } = await inSeat('en')
    const first = page.locator('main section').first()
    expect(await first.getAttribute('aria-label')).toBe('The show in words')
    expect(await first.textContent()).toContain('Nobody is on the runway.')
    await desk.order({ type: 'go', force: true })
    for (let cue = 0; cue < 3; cue++) await desk.order({ type: 'go', force: true })
    await first
      .locator('li', { hasText: /^Look \d+, .+: (coming out|walking)/ })
      .first()
      .waitFor()
    await page.keyboard.press('i')
    await page
      .getByRole('status')
      .filter({ hasText: /The show is on.*Look \d+.*Light: .*in the house/ })
      .waitFor()
    await page.keyboard.press('t')
    await page.getByRole('button', { name: 'Say it now' }).waitFor()
    expect(await faultsOf(page, 'en')).toEqual([])
    await desk.room.leave()
  })

  test('goes on where no picture can be drawn, with applause and captions', async () => {
    const { page, desk, trouble } = await inSeat(
      'zh-CN',
      { viewport: { width: 390, height: 844 } },
      withoutPictures,
    )
    await page.getByText('WebGL 2').waitFor()
    expect(await page.locator('canvas').count()).toBe(0)
    for (let cue = 0; cue < 4; cue++) await desk.order({ type: 'go', force: true })
    await page
      .locator('main section li', { hasText: /^造型 \d+/ })
      .first()
      .waitFor()
    const { claps } = await probe(page, 'house')
    await page.keyboard.down('c')
    await until(page, 'house', (now) => now.claps > claps)
    await page.keyboard.up('c')
    expect(await faultsOf(page, 'zh-CN')).toEqual([])
    expect(trouble).toEqual([])
    await desk.room.leave()
  })
})
