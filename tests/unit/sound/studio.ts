import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { CHROMIUM_FLAGS, findChromium } from '../../chromium.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The sound alone on a page of a real browser, with whatever files it is to be given. */
export interface Studio {
  readonly page: Page
  close(): Promise<void>
}

/** @param media files by address: bytes and their type */
export async function openStudio(
  media: Record<string, { bytes: Buffer; type: string }> = {},
): Promise<Studio> {
  const server: ViteDevServer = await createServer({
    configFile: false,
    root: here('../../pictures/sound'),
    logLevel: 'silent',
    plugins: [serving(media)],
    server: { port: 0, host: '127.0.0.1', hmr: false, fs: { allow: [here('../../..')] } },
  })
  await server.listen()
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const page = await browser.newPage()
  await page.goto(server.resolvedUrls!.local[0]!)
  await page.waitForFunction(() => 'trial' in window)
  return {
    page,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Serves files under /media/, in ranges, as a media server does; what is not there is not found. */
function serving(media: Record<string, { bytes: Buffer; type: string }>): Plugin {
  return {
    name: 'media',
    configureServer: (server) => {
      server.middlewares.use('/media', (request, response) => {
        const file = media[`/media${request.url}`]
        if (!file) {
          response.writeHead(404).end()
          return
        }
        const { bytes, type } = file
        const asked = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '')
        const from = Number(asked?.[1] ?? 0)
        const to = asked?.[2] ? Number(asked[2]) : bytes.length - 1
        const headers = { 'content-type': type, 'accept-ranges': 'bytes', 'content-length': to - from + 1 }
        if (asked)
          response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` })
        else response.writeHead(200, headers)
        response.end(request.method === 'HEAD' ? undefined : bytes.subarray(from, to + 1))
      })
    },
  }
}
