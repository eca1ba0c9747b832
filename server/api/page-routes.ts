import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import sirv from 'sirv'
import { hallPage, leadsToHall } from './hall-page.ts'

const A_YEAR_S = 31_536_000

/**
 * The built page, compressed when it was built. Files with a hash in their name never change; a file that is
 * missing is a plain 404, so that nothing mistakes the page for a model or a font; every other address is the
 * page, which finds its own way.
 */
export function pageRoutes(pageDir: string): Router {
  const router = Router()
  const index = join(pageDir, 'index.html')
  const hall = hallPage(pageDir)
  if (existsSync(pageDir)) {
    router.use(
      sirv(pageDir, {
        extensions: [],
        brotli: true,
        gzip: true,
        etag: true,
        setHeaders(response, path) {
          const hashed = path.startsWith('/assets/')
          response.setHeader('Cache-Control', hashed ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache')
          response.setHeader('Vary', 'Accept-Encoding')
        },
      }),
    )
  }
  router.use((request: Request, response: Response) => {
    const wantsPage = ['GET', 'HEAD'].includes(request.method) && !/\.[a-z0-9]{2,8}$/i.test(request.path)
    if (!wantsPage) return void response.status(404).type('text/plain').send('There is nothing here.\n')
    if (!existsSync(index)) {
      return void response
        .status(503)
        .type('text/plain')
        .send('The page is not built yet: npm start builds it.\n')
    }
    response.setHeader('Cache-Control', 'no-cache')
    if (hall !== null && leadsToHall(request.path)) return void response.type('html').send(hall)
    response.sendFile(index)
  })
  return router
}
