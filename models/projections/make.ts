/**
 * Makes what the demo season projects: `node models/projections/make.ts`. Prints the names under which a run of show
 * has them. The same Chromium makes the same files.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { paintingOf } from './silk.glsl.ts'
import { openStudio } from './studio.ts'
import { webm } from './webm.ts'

const FOLDER = fileURLToPath(new URL('../../assets/seasons/media', import.meta.url))
const FILM = { width: 624, height: 600 } as const
const STILL = { width: 1040, height: 1000 } as const
const SECONDS = 16
const PICTURES_PER_SECOND = 20

const studio = await openStudio()
try {
  mkdirSync(FOLDER, { recursive: true })
  const fold = await studio.still({ shader: paintingOf('fold'), ...STILL }, 0, 0.8)
  keep('fold', fold, 'webp')
  const pictures = await studio.film(
    { shader: paintingOf('silk'), ...FILM },
    {
      pictures: SECONDS * PICTURES_PER_SECOND,
      picturesPerSecond: PICTURES_PER_SECOND,
      bitsPerSecond: 100_000,
      keyEvery: 4 * PICTURES_PER_SECOND,
    },
  )
  keep('silk', webm({ codec: 'V_VP9', ...FILM, picturesPerSecond: PICTURES_PER_SECOND, pictures }), 'webm')
} finally {
  await studio.close()
}

function keep(what: string, bytes: Uint8Array, ending: string): void {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`
  writeFileSync(join(FOLDER, name), bytes)
  process.stdout.write(`${what}: /media/${name}, ${bytes.length} bytes\n`)
}
