import type { Browser, Page } from 'playwright-core'
import { type SpawnedHouse, TEST_KEY } from '../house/spawn-house.ts'
import { newVisitor, type Visitor, type VisitorOptions } from './browser.ts'

/** Software draws the hall: few pixels are enough to be judged by. */
const SMALL = { width: 480, height: 320 }

/** Somebody who reads the pages. What does not come soon does not come: a failure then names what it waited for. */
export async function newReader(
  browser: Browser,
  locale: string,
  options: VisitorOptions = {},
): Promise<Visitor> {
  const visitor = await newVisitor(browser, { viewport: SMALL, locale, ...options })
  visitor.context.setDefaultTimeout(45_000)
  return visitor
}

/** Goes to an address; there when what it is about has been said. */
export async function openAt(house: SpawnedHouse, page: Page, path: string, sign = 'h1'): Promise<void> {
  await page.goto(house.origin + path)
  await page.locator(sign).first().waitFor()
}

/** Lets a window call shows. */
export const giveKey = (visitor: Visitor): Promise<unknown> =>
  visitor.context.addInitScript((key) => sessionStorage.setItem('front-row.caller-key', key), TEST_KEY)
