import type { Locator, Page } from 'playwright-core'
import { settle } from './inspect.ts'

/** Farther than this along a page nobody goes by Tab. */
const MOST_TABS = 120

interface Focus {
  readonly says: string
  readonly fault: string | null
}

/** Where the keyboard is, and what is wrong with how that is shown. */
async function focusOn(page: Page): Promise<Focus> {
  await settle(page)
  return page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return { says: 'the page', fault: null }
    const says = at.outerHTML.slice(0, 120)
    // What is laid unseen over a place that is drawn (a switch, a swatch, a file) shows its focus there.
    const drawn = [at, at.parentElement!, ...(at.nextElementSibling ? [at.nextElementSibling] : [])]
    const isMarked = drawn.some((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
    const box = at.getBoundingClientRect()
    const inSight = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight
    const isFaded = drawn.every((element) => !element.checkVisibility({ opacityProperty: true }))
    const fault = isMarked
      ? inSight
        ? isFaded
          ? 'is faded out'
          : null
        : 'is out of sight'
      : 'is not marked'
    return { says, fault: fault && `${fault}: ${says}` }
  })
}

/** Goes by Tab until the keyboard is on something. Fails where focus cannot be seen on the way, or never gets there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const passed: string[] = []
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const { says, fault } = await focusOn(page)
    if (fault !== null) throw new Error(`by Tab ${tabs + 1} the focus ${fault}`)
    passed.push(says)
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`never came to ${wanted}; passed ${[...new Set(passed)].join('\n')}`)
}

/** Goes by Tab round the whole page. Fails where the keyboard is caught: it must come past the same place again. */
export async function tabRound(page: Page): Promise<number> {
  await page.keyboard.press('Tab')
  const first = await page.evaluateHandle(() => document.activeElement)
  for (let tabs = 1; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const { fault } = await focusOn(page)
    if (fault !== null) throw new Error(`by Tab ${tabs + 1} the focus ${fault}`)
    if (await first.evaluate((element) => element === document.activeElement)) return tabs
  }
  throw new Error('the keyboard never came round')
}
