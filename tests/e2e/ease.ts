import type { Page } from 'playwright-core'
import { settle } from './inspect.ts'

/** Chooses for a device what its visitor would in the settings, before any page opens. */
export const choose = (
  { context }: { context: { addInitScript: Page['addInitScript'] } },
  kept: 'front-row.ease' | 'front-row.hall',
  choices: object,
): Promise<unknown> =>
  context.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [kept, JSON.stringify(choices)])

/**
 * Words that do not stand out from what is behind them by `least` to one, or that have nothing solid behind them:
 * the colours as they are computed, through every ground that lets something through.
 */
export async function faintWords(page: Page, least: number): Promise<string[]> {
  await settle(page)
  return page.evaluate((wanted) => {
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    type Colour = readonly [number, number, number, number]
    const read = (given: string): Colour => {
      paint.clearRect(0, 0, 1, 1)
      paint.fillStyle = given
      paint.fillRect(0, 0, 1, 1)
      const [red, green, blue, alpha] = paint.getImageData(0, 0, 1, 1).data
      return [red!, green!, blue!, alpha! / 255]
    }
    const over = (top: Colour, [red, green, blue, alpha]: Colour): Colour => {
      const rest = (1 - top[3]) * alpha
      const all = top[3] + rest
      const mix = (a: number, b: number) => (all === 0 ? 0 : (a * top[3] + b * rest) / all)
      return [mix(top[0], red), mix(top[1], green), mix(top[2], blue), all]
    }
    // The page itself does not count: the picture is drawn between it and what is written.
    const groundOf = (element: Element): Colour => {
      let ground: Colour = [0, 0, 0, 0]
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        ground = over(ground, read(getComputedStyle(at).backgroundColor))
        if (ground[3] > 0.995) break
      }
      return ground
    }
    const light = (part: number) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    const luminance = ([red, green, blue]: Colour) =>
      0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width > 1 &&
        height > 1 &&
        element.closest('.unseen, [inert], .tsqd-parent-container') === null &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
    }
    const faults = new Set<string>()
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
      const text = words.currentNode.textContent!.trim()
      const element = words.currentNode.parentElement!
      if (text === '' || !isSeen(element)) continue
      const ground = groundOf(element)
      if (ground[3] < 0.995) {
        faults.add(`nothing solid behind "${text.slice(0, 40)}" (${element.className})`)
        continue
      }
      const letters = over(read(getComputedStyle(element).color), ground)
      const [high, low] = [luminance(letters), luminance(ground)].sort((a, b) => b - a)
      const ratio = (high! + 0.05) / (low! + 0.05)
      if (ratio < wanted) faults.add(`${ratio.toFixed(1)} : 1 "${text.slice(0, 40)}" (${element.className})`)
    }
    return [...faults]
  }, least)
}

/**
 * Everything that can be pressed and is smaller than `least` points either way. A label belongs to what it names; a
 * link in the run of a sentence is as high as its line (WCAG 2.5.8, inline).
 */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  await settle(page)
  return page.evaluate((wanted) => {
    const faults: string[] = []
    for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      const own = element.getBoundingClientRect()
      const isSeen = element.checkVisibility({ visibilityProperty: true }) && own.width > 1 && own.height > 1
      if (!isSeen || element.closest('[inert], .unseen') !== null || own.bottom < 0) continue
      const isInSentence =
        element.tagName === 'A' &&
        getComputedStyle(element).display === 'inline' &&
        (element.parentElement?.textContent?.trim().length ?? 0) > element.textContent!.trim().length
      if (isInSentence) continue
      const label = element.closest('label')?.getBoundingClientRect()
      const width = Math.max(own.width, label?.width ?? 0)
      const height = Math.max(own.height, label?.height ?? 0)
      if (Math.min(width, height) < wanted - 0.5) {
        const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
        faults.push(`${Math.round(width)} × ${Math.round(height)} ${element.tagName} "${name.slice(0, 40)}"`)
      }
    }
    return [...new Set(faults)]
  }, least)
}

/** Points by which a page is wider than its window, and what sticks out: nobody reads to and fro. */
export const sidewaysOverflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > room + 1 && element.closest('.unseen') === null,
    )
    return wide.map((element) => `${element.tagName}.${element.className}`).slice(0, 8)
  })

/** A browser without WebGL, from the next page on. */
export const withoutPictures = ({ context }: { context: { addInitScript: Page['addInitScript'] } }) =>
  context.addInitScript(() => {
    const given = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return String(args[0]).startsWith('webgl') ? null : given.apply(this, args)
    } as typeof HTMLCanvasElement.prototype.getContext
  })

/** Buttons that are seen and have no edge drawn round them, nor round the box that holds them alone. */
export const edgeless = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isDrawn = (element: Element) => {
      const { borderTopStyle, borderTopColor, borderTopWidth } = getComputedStyle(element)
      const isClear = /^rgba\(.*, 0\)$|\/ 0\)$|transparent/.test(borderTopColor)
      return borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0 && !isClear
    }
    return [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((button) => {
        const isAlone = button.parentElement!.querySelectorAll('button').length === 1
        return !isDrawn(button) && !(isAlone && isDrawn(button.parentElement!))
      })
      .map((button) => button.outerHTML.slice(0, 120))
  })
