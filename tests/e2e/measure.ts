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

/** How long a page takes from frame to frame, a mean of twenty. */
export const frameMs = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const from = await next()
    let to = from
    for (let frame = 0; frame < 20; frame++) to = await next()
    return (to - from) / 20
  })

/** When a page first knew that its line was lost, by this machine's clock. Ask before it happens. */
export async function watchLine(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { lostAt: null })
    const timer = setInterval(() => {
      if (window.frontRow!.line() !== 'lost') return
      Object.assign(window, { lostAt: performance.timeOrigin + performance.now() })
      clearInterval(timer)
    }, 5)
  })
  return async () => {
    const lostAt = await page.waitForFunction(() => (window as unknown as { lostAt: number | null }).lostAt)
    return (await lostAt.jsonValue()) as number
  }
}
