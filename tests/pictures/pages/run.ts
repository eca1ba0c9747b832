/**
 * Pictures of every page, in both languages, at the size of a laptop, a tablet and a phone:
 * `node tests/pictures/pages/run.ts [folder] [page …]`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildPageWhenStale } from '../../../server/ops/build-page.ts'
import { newVisitor, openBrowser } from '../../e2e/browser.ts'
import { pastShow } from '../../house/past-show.ts'
import { newDataDir, removeDataDirs, spawnHouse } from '../../house/spawn-house.ts'
import { PAST_GUESTS, STATIONS, type Station } from './stations.ts'

const SIZES = {
  laptop: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180, hasTouch: true },
  phone: { width: 390, height: 844, hasTouch: true },
} as const
const LANGUAGES = ['en', 'zh-CN'] as const

const [folder = 'pictures/pages', ...asked] = process.argv.slice(2)
const wanted = asked.length > 0 ? asked : Object.keys(STATIONS)
mkdirSync(folder, { recursive: true })

await buildPageWhenStale((words) => process.stderr.write(`${words}\n`))
const dataDir = newDataDir()
await pastShow(dataDir, PAST_GUESTS)
const house = await spawnHouse({ dataDir, env: { DEMO: 'on' } })
const browser = await openBrowser()
try {
  for (const name of wanted) {
    const station: Station | undefined = STATIONS[name]
    if (station === undefined)
      throw new Error(`There is no page "${name}". Known: ${Object.keys(STATIONS).join(', ')}.`)
    for (const locale of LANGUAGES) {
      for (const [size, { width, height, ...device }] of Object.entries(SIZES)) {
        const visitor = await newVisitor(browser, { viewport: { width, height }, locale, ...device })
        await station(visitor, house)
        await visitor.page.screenshot({ path: join(folder, `${name}-${size}-${locale}.png`) })
        for (const trouble of visitor.trouble) process.stderr.write(`${name}: ${trouble}\n`)
        await visitor.context.close()
      }
    }
    process.stderr.write(`${name}\n`)
  }
} finally {
  await browser.close()
  await house.stop()
  removeDataDirs()
}
