import { buildPageWhenStale } from '../../server/ops/build-page.ts'
import { comeByTheDoor, newVisitor, openBrowser, seated } from '../e2e/browser.ts'
import { heapKilobytes, holdings, keepLedger } from '../e2e/ledger.ts'
import { openDesk } from '../house/desk.ts'
import { attend } from '../house/guest.ts'
import { removeDataDirs, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { aRun, entrance } from '../unit/show/a-show.ts'
import type { Measured } from './bench.ts'

export const name = 'soak'

const MINUTES = 10
/** Everything that will be fetched is there by then. */
const FIRST_MINUTES = 2
const ENTRANCES = 34
const SECONDS_APART = 20
const OTHERS = 12

/**
 * Ten minutes in a seat, with somebody new on the runway three times a minute and a dozen others around: what the
 * page holds of memory and of the GPU from the second minute to the last.
 */
export async function bench(): Promise<Measured> {
  await buildPageWhenStale((words) => process.stderr.write(`${words}\n`))
  const house = await spawnHouse()
  const browser = await openBrowser()
  const show = await putOn(house, LONG_SHOW)
  const desk = await openDesk(house, show)
  await desk.order({ type: 'go', force: true })
  const calling = setInterval(() => void desk.order({ type: 'go', force: true }), SECONDS_APART * 1000)
  for (let guest = 0; guest < OTHERS; guest++) await attend(house, show, `Guest ${guest}`)

  const ana = await newVisitor(browser)
  await keepLedger(ana.page)
  await comeByTheDoor(ana, house, 'Ana')
  await ana.page.goto(`${house.origin}/show/${show}?probe`)
  await seated(ana.page)
  await ana.page.getByRole('button', { name: 'Sound on' }).click()
  const session = await ana.page.context().newCDPSession(ana.page)
  const heap: number[] = []
  const onGpu: number[] = []
  for (let minute = 1; minute <= MINUTES; minute++) {
    await ana.page.waitForTimeout(60_000)
    heap.push(await heapKilobytes(session))
    onGpu.push((await holdings(ana.page)).gpuObjects)
    process.stderr.write(
      `${minute} min: ${Math.round(heap.at(-1)!)} kB, ${onGpu.at(-1)} objects on the GPU\n`,
    )
  }
  clearInterval(calling)
  const { trouble } = ana
  await browser.close()
  await house.stop()
  removeDataDirs()
  const settled = heap.slice(FIRST_MINUTES)
  return {
    figures: {
      minutes: MINUTES,
      heapKilobytes: settled[0]!,
      grownKilobytesAMinute: slope(settled),
      gpuObjects: onGpu[FIRST_MINUTES]!,
      gpuObjectsGrown: onGpu.at(-1)! - onGpu[FIRST_MINUTES]!,
      complaints: trouble.length,
    },
    budgets: {
      grownKilobytesAMinute: { max: 64 },
      gpuObjectsGrown: { max: 0 },
      complaints: { max: 0 },
    },
  }
}

const LONG_SHOW = aRun([
  { kind: 'sound', action: 'music', trigger: 'go' },
  ...Array.from({ length: ENTRANCES }, (_, i) => entrance(1 + (i % 3), { go: { gap: '40 beats' } })),
])

/** Of the straight line through what was measured each minute, by least squares. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let rise = 0
  let run = 0
  values.forEach((value, minute) => {
    rise += (minute - middle) * (value - mean)
    run += (minute - middle) ** 2
  })
  return rise / run
}
