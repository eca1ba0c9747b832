import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { createServer, type Plugin } from 'vite'
import { meshes } from '../../../models/served.ts'
import { CHROMIUM_FLAGS, findChromium } from '../../chromium.ts'
import { type Likeness, likeness } from '../../golden/likeness.ts'
import { type Allocated, allocatedIn } from './allocations.ts'
import type { Cost } from './cost.ts'
import type { FrameCost, FrameWanted } from './frame-cost.ts'

/** Until the engine has compiled what it will; then those that are counted. */
const WARM_FRAMES = 3000
const COUNTED_FRAMES = 1000

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../../..')
/** A page with the hall in it, in headless Chromium with software GL. */
export interface Studio {
  readonly names: readonly string[]
  /** Draws a picture and gives what it cost. */
  take(name: string): Promise<Cost>
  /** What a frame costs with so many people, for one eye or two. */
  frame(wanted: FrameWanted): Promise<FrameCost>
  /** Bytes a frame of our own systems allocates with so many people, without drawing. */
  allocations(people: number): Promise<Allocated>
  /** Mean of what was last drawn, 0 to 1, as displayed. */
  brightness(): Promise<number>
  /** Saves what was last drawn. */
  save(path: string): Promise<void>
  /** What was last drawn, as the data address of a PNG. */
  small(): Promise<string>
  /** How far two pictures, given as data addresses, are apart. */
  compare(one: string, other: string): Promise<Likeness>
  /** Frees everything; gives what the renderer still holds. */
  strike(): Promise<Cost>
  /** What the page complained of. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export async function openStudio(width: number, height: number): Promise<Studio> {
  const server = await createServer({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    publicDir: join(ROOT, 'assets/public'),
    cacheDir: join(ROOT, 'node_modules/.vite-pictures'),
    plugins: [meshes(), demoMedia()],
    server: { port: 0, host: '127.0.0.1', hmr: false, fs: { allow: [ROOT] } },
    optimizeDeps: { include: ['three', 'meshoptimizer/decoder'] },
  })
  await server.listen()
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  try {
    const page = await browser.newPage({ viewport: { width, height } })
    const complaints = listen(page)
    const { port } = server.httpServer!.address() as { port: number }
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.waitForFunction(() => 'take' in window, undefined, { timeout: 60_000 })
    return {
      names: await page.evaluate(() => window.names),
      complaints,
      take: (name) =>
        page.evaluate(([picture, w, h]) => window.take(picture, w, h), [name, width, height] as const),
      frame: (wanted) =>
        page.evaluate(([asked, w, h]) => window.frameCost(asked, w, h), [wanted, width, height] as const),
      async allocations(people) {
        const run = (frames: number) =>
          page.evaluate(([some, many]) => window.runFrames(some, many), [people, frames] as const)
        await page.evaluate(([w, h]) => window.take('front', w, h), [width, height] as const)
        await run(WARM_FRAMES)
        const session = await page.context().newCDPSession(page)
        const { ours, others } = await allocatedIn(session, () => run(COUNTED_FRAMES))
        await session.detach()
        return { ours: ours / COUNTED_FRAMES, others: others / COUNTED_FRAMES }
      },
      brightness: () => page.evaluate(() => window.brightness()),
      save: async (path) => {
        await page.locator('canvas').screenshot({ path })
      },
      small: () =>
        page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL('image/png')),
      compare: (one, other) => likeness(page, one, other),
      strike: () => page.evaluate(() => window.strike()),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Serves what the demo season projects as the house does. */
function demoMedia(): Plugin {
  const folder = join(ROOT, 'assets/seasons/media')
  return {
    name: 'demo-media',
    configureServer(server) {
      server.middlewares.use('/media', (request, response) => {
        const file = join(folder, basename(request.url ?? ''))
        response.setHeader('Content-Type', file.endsWith('.webm') ? 'video/webm' : 'image/webp')
        response.end(readFileSync(file))
      })
    },
  }
}

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.setDefaultTimeout(240_000)
  page.on('console', (message) => {
    const missingIcon = message.location().url.endsWith('/favicon.ico')
    if ((message.type() === 'error' || message.type() === 'warning') && !missingIcon) {
      complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  return complaints
}
