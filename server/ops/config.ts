import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { ShelfLimits } from '../media/media-shelf.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const port = z.coerce.number().int().min(0).max(65_535)
const megabytes = z.coerce.number().min(0.1).max(2000)
const flag = z.enum(['on', 'off'])

/** What the operator may set, by environment variable. The README has the same table. */
const environment = z.object({
  PORT: port.default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('data'),
  PUBLIC_URL: z.url().optional(),
  CALLER_KEY: z.string().min(12).max(200).optional(),
  DEMO: flag.default('on'),
  DOOR_BURST: z.coerce.number().int().min(1).default(300),
  DOOR_PER_SECOND: z.coerce.number().min(0.1).default(20),
  AUDIO_MB: megabytes.default(120),
  IMAGE_MB: megabytes.default(12),
  FILM_MB: megabytes.default(80),
  TRUST_PROXY: flag.default('off'),
  METRICS_TOKEN: z.string().min(12).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly publicUrl: string | undefined
  readonly callerKey: string | undefined
  readonly demo: boolean
  readonly door: { readonly burst: number; readonly perSecond: number }
  /** The largest file of each kind a producer may bring, in bytes. */
  readonly media: ShelfLimits
  readonly trustProxy: boolean
  readonly metricsToken: string | undefined
  readonly logLevel: string
  readonly lan: boolean
  /** Where the built page, the demo season and the models are. */
  readonly pageDir: string
  readonly seasonDir: string
  readonly seasonMediaDir: string
}

/** Reads the configuration. Throws with the name of the variable and what it should be. */
export function readConfig(
  variables: Record<string, string | undefined>,
  options: readonly string[],
): Config {
  const parsed = environment.safeParse(variables)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Settings that cannot be used:\n  ${wrong.join('\n  ')}`)
  }
  const given = parsed.data
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir: resolve(root, given.DATA_DIR),
    publicUrl: given.PUBLIC_URL,
    callerKey: given.CALLER_KEY,
    demo: given.DEMO === 'on',
    door: { burst: given.DOOR_BURST, perSecond: given.DOOR_PER_SECOND },
    media: { audio: given.AUDIO_MB * 1e6, image: given.IMAGE_MB * 1e6, film: given.FILM_MB * 1e6 },
    trustProxy: given.TRUST_PROXY === 'on',
    metricsToken: given.METRICS_TOKEN,
    logLevel: given.LOG_LEVEL,
    lan: options.includes('--lan'),
    pageDir: join(root, 'dist'),
    seasonDir: join(root, 'assets', 'seasons', 'demo'),
    seasonMediaDir: join(root, 'assets', 'seasons', 'media'),
  }
}
