import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Probe } from '../../client/hall/sim/probe.ts'
import { CHROMIUM_FLAGS, findChromium } from '../chromium.ts'
import { enter } from '../house/guest.ts'
import type { SpawnedHouse } from '../house/spawn-house.ts'

/** Small pictures: software draws them, and what is measured here is time and state, not beauty. */
const SMALL = { width: 240, height: 180 }

/** Ends what hangs; what works is far quicker even on a busy machine. */
const PATIENCE_MS = 90_000

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
}

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** What went wrong in the page: exceptions, failed requests, requests to other hosts. */
  readonly trouble: string[]
}

export interface VisitorOptions {
  readonly viewport?: { width: number; height: number }
  readonly locale?: string
  readonly timezoneId?: string
  readonly reducedMotion?: 'reduce' | 'no-preference'
  readonly hasTouch?: boolean
  readonly isMobile?: boolean
  readonly forcedColors?: 'active' | 'none'
}

/** A device of its own: nothing it remembers is anybody else's. */
export async function newVisitor(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: SMALL, locale: 'en-GB', ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  return visitorOn(context, await context.newPage())
}

/** Another tab of the same device. */
export const newTab = async (visitor: Visitor): Promise<Visitor> =>
  visitorOn(visitor.context, await visitor.context.newPage())

function visitorOn(context: BrowserContext, page: Page): Visitor {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`))
  page.on('console', (message) => {
    // What could not be fetched is told with its address below; what a dead house refuses is what storms are about.
    const isOfTheNetwork = /Failed to load resource|WebSocket connection/.test(message.text())
    if (message.type() === 'error' && !isOfTheNetwork) trouble.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const own = hostname === '127.0.0.1' || hostname === 'localhost' || ['data:', 'blob:'].includes(protocol)
    if (!own) trouble.push(`asked another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`)
  })
  return { context, page, trouble }
}

/** Comes by the door for a visitor, so that a page goes straight to a seat. */
export async function comeByTheDoor(visitor: Visitor, house: SpawnedHouse, name: string): Promise<void> {
  const ticket = await enter(house, name)
  const kept = JSON.stringify({ guest: { name, skin: 4, outfit: 2, language: 'en' }, ticket })
  await visitor.context.addInitScript((value) => {
    if (localStorage.getItem('front-row.guest') === null) localStorage.setItem('front-row.guest', value)
  }, kept)
}

/** Takes a seat at a show that is open, and sees it. */
export async function attendInBrowser(
  browser: Browser,
  house: SpawnedHouse,
  address: string,
  name: string,
  options: VisitorOptions = {},
): Promise<Visitor> {
  const visitor = await newVisitor(browser, options)
  await comeByTheDoor(visitor, house, name)
  await visitor.page.goto(address)
  await seated(visitor.page)
  return visitor
}

type Asked = Exclude<keyof Probe, 'ready'>

/** Reads the probe of a page. */
export const probe = <Name extends Asked>(page: Page, name: Name): Promise<ReturnType<Probe[Name]>> =>
  page.evaluate((asked) => window.frontRow![asked](), name) as Promise<ReturnType<Probe[Name]>>

/** Resolves once somebody is seated and has seen the first frame of the stage. */
export async function seated(page: Page): Promise<void> {
  await page.waitForFunction(() => window.frontRow !== undefined, undefined, { timeout: PATIENCE_MS })
  await page.evaluate(() => window.frontRow!.ready)
}

/** Waits until what a probe says fits. */
export async function until<Name extends Asked>(
  page: Page,
  name: Name,
  fits: (value: ReturnType<Probe[Name]>) => boolean,
  timeoutMs = PATIENCE_MS,
): Promise<ReturnType<Probe[Name]>> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const value = await probe(page, name)
    if (fits(value)) return value
    if (performance.now() > deadline) throw new Error(`${name} did not come to fit: ${JSON.stringify(value)}`)
    await page.waitForTimeout(50)
  }
}
