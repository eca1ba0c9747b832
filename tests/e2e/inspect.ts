import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What a page may be held to by a machine: WCAG 2.2 A and AA, and what is good practice beside it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Lets every movement of the page come to its end, so that nothing is judged half faded in. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish()
    }
  })

/** Everything wrong with a page as it stands, in words: what axe finds, its title, its headings, its language. */
export async function faultsOf(page: Page, language: string): Promise<string[]> {
  await settle(page)
  // Not a script element: a page that forbids foreign scripts can be looked at as well.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: rules,
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    )
  }, RULES)
  const head = await page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }))
  if (!head.title.includes('Front Row')) found.push(`title: ${head.title}`)
  if (head.language !== language) found.push(`lang: ${head.language}`)
  if (head.headings !== 1) found.push(`${head.headings} headings of the first level`)
  return found
}
