import type { Page } from 'playwright-core'

/**
 * From now on a page writes down when it drew the first frame of every new cue, by this machine's clock, which all
 * its pages share.
 */
export async function watchCues(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Record<number, number> = {}
    Object.assign(window, { cuesSeen: seen })
    const look = () => {
      const { cue } = window.frontRow!.stage()
      if (cue >= 0) seen[cue] ??= performance.timeOrigin + performance.now()
      requestAnimationFrame(afterTheFrame)
    }
    // The picture's own callback of this frame may come after this one.
    const afterTheFrame = () => setTimeout(look)
    afterTheFrame()
  })
}

/** Resolves once a page has drawn a cue. */
export const cueSeen = (page: Page, cue: number) =>
  page.waitForFunction((wanted) => wanted in (window as unknown as { cuesSeen: object }).cuesSeen, cue)

export const cuesSeen = (page: Page): Promise<Record<number, number>> =>
  page.evaluate(() => (window as unknown as { cuesSeen: Record<number, number> }).cuesSeen)

/** How far two pages are apart in show time, in milliseconds, by their own clocks: without the time to draw. */
export async function skewBetween(one: Page, two: Page): Promise<number> {
  const ahead = (page: Page) =>
    page.evaluate(() => window.frontRow!.show().showTimeMs - (performance.timeOrigin + performance.now()))
  return (await ahead(one)) - (await ahead(two))
}
