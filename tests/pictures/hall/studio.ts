import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { createServer, type Plugin } from 'vite'
import type { Cost } from './cost.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../../..')
const MESHES = join(ROOT, 'models/meshes')
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** A page with the hall in it, in headless Chromium with software GL. */
export interface Studio {
  readonly names: readonly string[]
  /** Draws a picture and gives what it cost. */
  take(name: string): Promise<Cost>
  /** Saves what was last drawn. */
  save(path: string): Promise<void>
  /** Frees everything; gives what the renderer still holds. */
  strike(): Promise<Cost>
  /** What the page complained of. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** Serves `models/meshes` where the client looks for it; what is not there is a 404. */
const meshes: Plugin = {
  name: 'meshes',
  configureServer(vite) {
    vite.middlewares.use('/meshes', (request, response) => {
      const file = join(MESHES, new URL(request.url ?? '/', 'http://x').pathname)
      if (!file.startsWith(MESHES) || !existsSync(file)) {
        response.statusCode = 404
        response.end()
        return
      }
      response.end(readFileSync(file))
    })
  },
}

export async function openStudio(width: number, height: number): Promise<Studio> {
  const server = await createServer({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    publicDir: join(ROOT, 'assets/public'),
    cacheDir: join(ROOT, 'node_modules/.vite-pictures'),
    plugins: [meshes],
    server: { port: 0, host: '127.0.0.1', hmr: false, fs: { allow: [ROOT] } },
    optimizeDeps: { include: ['three', 'meshoptimizer/decoder'] },
  })
  await server.listen()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
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
      save: async (path) => {
        await page.locator('canvas').screenshot({ path })
      },
      strike: () => page.evaluate(() => window.strike()),
      close,
    }
  } catch (error) {
    await close()
    throw error
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
