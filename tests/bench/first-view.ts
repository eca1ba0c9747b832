import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import sirv from 'sirv'
import { build } from 'vite'
import { buildPageWhenStale } from '../../server/ops/build-page.ts'
import { precompress } from '../../server/ops/precompress.ts'
import { comeByTheDoor, newVisitor, openBrowser, seated } from '../e2e/browser.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import type { Measured } from './bench.ts'

export const name = 'first-view'

/** Cable, as Chromium's own tools have it: 5 Mbit/s down, 28 ms there and back. */
const CABLE = { offline: false, downloadThroughput: 625_000, uploadThroughput: 125_000, latency: 28 }
const ROUNDS = 3
const VIEW = { width: 640, height: 360 }

/** From the link to a seat with the show moving, cold, beside an empty page of the same libraries. */
export async function bench(): Promise<Measured> {
  await buildPageWhenStale((words) => process.stderr.write(`${words}\n`))
  const empty = await serveEmptyPage()
  const house = await spawnHouse({ env: { DEMO: 'on' } })
  const browser = await openBrowser()
  const theirs: number[] = []
  const ours: Visit[] = []
  // One after the other, so that whatever else this machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(await visitEmpty(browser, empty.origin))
    ours.push(await visitHall(browser, house))
  }
  await browser.close()
  empty.close()
  await house.stop()
  removeDataDirs()
  const seatedMs = median(ours.map((visit) => visit.ms))
  const emptyMs = median(theirs)
  return {
    figures: {
      linkToSeatedMs: seatedMs,
      emptyPageMs: emptyMs,
      ratioToEmptyPage: seatedMs / emptyMs,
      kilobytesBeforeHall: Math.max(...ours.map((visit) => visit.bytes)) / 1000,
    },
    budgets: { ratioToEmptyPage: { max: 2 }, kilobytesBeforeHall: { max: 700 } },
  }
}

interface Visit {
  readonly ms: number
  /** What came over the wire until the hall was drawn. */
  readonly bytes: number
}

async function visitHall(browser: Browser, house: SpawnedHouse): Promise<Visit> {
  const visitor = await newVisitor(browser, { viewport: VIEW })
  await comeByTheDoor(visitor, house, 'Ana')
  const { shows } = (await (await fetch(`${house.origin}/api/programme`)).json()) as {
    shows: { id: string }[]
  }
  const bytes = await onCable(visitor.page)
  await visitor.page.goto(`${house.origin}/show/${shows[0]!.id}?probe`)
  await seated(visitor.page)
  const visit = { ms: await visitor.page.evaluate(() => performance.now()), bytes: bytes() }
  await visitor.context.close()
  return visit
}

async function visitEmpty(browser: Browser, origin: string): Promise<number> {
  const { page, context } = await newVisitor(browser, { viewport: VIEW })
  await onCable(page)
  await page.goto(origin)
  const handle = await page.waitForFunction(() => (window as unknown as { drawnAt?: number }).drawnAt)
  const drawnAt = (await handle.jsonValue()) as number
  await context.close()
  return drawnAt
}

/** Slows a page down to cable. Gives what it has received so far. */
async function onCable(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', CABLE)
  let bytes = 0
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  return () => bytes
}

/** The least a page of React, fiber and XR can be: one box. Built and served as ours is. */
async function serveEmptyPage() {
  const folder = mkdtempSync(
    join(fileURLToPath(new URL('../../node_modules/', import.meta.url)), '.empty-page-'),
  )
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="./main.tsx"></script>',
  )
  writeFileSync(
    join(folder, 'main.tsx'),
    `import { Canvas, useFrame } from '@react-three/fiber'
import { createXRStore, XR } from '@react-three/xr'
import { createRoot } from 'react-dom/client'
const store = createXRStore({ emulate: false })
function Box() {
  useFrame(() => { window.drawnAt ??= performance.now() })
  return <mesh><boxGeometry /><meshBasicMaterial /></mesh>
}
createRoot(document.getElementById('root')).render(<Canvas><XR store={store}><Box /></XR></Canvas>)`,
  )
  const outDir = join(mkdtempSync(join(tmpdir(), 'front-row-empty-')), 'dist')
  await build({ root: folder, configFile: false, logLevel: 'error', plugins: [react()], build: { outDir } })
  precompress(outDir)
  const server = createServer(sirv(outDir, { brotli: true, gzip: true }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
