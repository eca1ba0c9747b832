import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { mediaRoutes } from '../media/media-routes.ts'
import { isKey } from '../ops/caller-key.ts'
import { refuse } from './answers.ts'
import { audienceRoutes } from './audience-routes.ts'
import type { Backstage } from './backstage.ts'
import { boothRoutes } from './booth-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { previewOf } from './preview.ts'
import { programmeRoutes } from './programme-routes.ts'

/** The HTTP side of the house: the API under /api, the page and what it needs under everything else. */
export function makeApp(backstage: Backstage): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', backstage.config.trustProxy)
  app.use(securityHeaders)
  app.use('/api', compression())
  app.get('/api/health', (_request, response) => void response.json({ ok: true, now: backstage.now() }))
  app.get('/metrics', (request, response) => showMetrics(backstage, request, response))
  app.use('/api/booth/runs', express.text({ type: '*/*', limit: '1mb' }))
  app.use('/api', express.json({ limit: '16kb', type: 'application/json' }))
  app.use('/api', programmeRoutes(backstage))
  app.use('/api', boothRoutes(backstage))
  app.use('/api', audienceRoutes(backstage))
  app.use('/api', (_request, response) => refuse(response, 404, 'no-route', 'there is nothing here'))
  app.use('/media', mediaRoutes(backstage.shelf))
  app.use(pageRoutes(backstage.config.pageDir, (path, language) => previewOf(backstage, path, language)))
  app.use(failed(backstage))
  return app
}

/** Only our own scripts, styles and sockets; nobody may frame the page or sniff types. */
function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "media-src 'self' https: blob:",
      "connect-src 'self' ws: wss: blob: data:",
      "worker-src 'self' blob:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ].join('; '),
  )
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  next()
}

async function showMetrics(
  { config, metrics }: Backstage,
  request: Request,
  response: Response,
): Promise<void> {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  if (config.metricsToken === undefined || !isKey(given, config.metricsToken)) {
    return refuse(response, 404, 'no-route', 'there is nothing here')
  }
  response.type(metrics.contentType).send(await metrics.text())
}

function failed({ journal }: Backstage) {
  return (error: Error & { status?: number }, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    const status = error.status ?? 500
    if (status >= 500) journal.error(error, 'a request failed')
    const message =
      status === 413
        ? 'that is too large'
        : status < 500
          ? 'that cannot be read'
          : 'something went wrong here'
    refuse(response, status, status < 500 ? 'not-understood' : 'failed', message)
  }
}
