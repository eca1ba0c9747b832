import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import sirv from 'sirv'
import type { Language } from '#shared/show/text.ts'
import { hallPage, leadsToHall } from './hall-page.ts'
import { languageOf, type Previewed, withPreview } from './preview.ts'

const A_YEAR_S = 31_536_000

/**
 * The built page, compressed when it was built. Files with a hash in their name never change; a file that is
 * missing is a plain 404, so that nothing mistakes the page for a model or a font; every other address is the
 * page, which finds its own way. What an address is about (`previewOf`) is told in the page's head, for those who
 * read no further.
 */
export function pageRoutes(
  pageDir: string,
  previewOf: (path: string, language: Language) => Previewed,
): Router {
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
    response.setHeader('Vary', 'Accept-Language, Accept-Encoding')
    const preview = previewOf(request.path, languageOf(request.headers['accept-language']))
    if (preview === 'unknown') response.status(404)
    const isTold = preview !== null && preview !== 'unknown'
    const ready = hall !== null && leadsToHall(request.path) ? hall : null
    if (ready === null && !isTold) return void response.sendFile(index)
    const page = ready ?? readFileSync(index, 'utf8')
    response.type('html').send(isTold ? withPreview(page, preview) : page)
  })
  return router
}
