/**
 * `npm run pictures [folder] [album …]`: takes every picture there is to take, one album after another, or only those
 * that are named. Each lays its pictures in a folder of its own.
 */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Who takes which pictures; each is a program that takes the folder to lay them in. */
const ALBUMS = {
  hall: 'hall/shoot.ts',
  atelier: 'atelier/run.ts',
  pages: 'pages/run.ts',
} as const
type Album = keyof typeof ALBUMS

const here = fileURLToPath(new URL('.', import.meta.url))
const [folder = 'pictures', ...asked] = process.argv.slice(2)
const unknown = asked.find((name) => !(name in ALBUMS))
if (unknown !== undefined) {
  process.stderr.write(`There is no album "${unknown}". Known: ${Object.keys(ALBUMS).join(', ')}.\n`)
  process.exit(1)
}

const albums = (asked.length > 0 ? asked : Object.keys(ALBUMS)) as Album[]
const failed: string[] = []
for (const album of albums) {
  const place = join(folder, album)
  mkdirSync(place, { recursive: true })
  process.stderr.write(`${place} …\n`)
  if ((await take(album, place)) !== 0) failed.push(album)
}
if (failed.length > 0) process.stderr.write(`Not whole: ${failed.join(', ')}\n`)
process.exitCode = failed.length

/** Two cores draw one album at a time. */
function take(album: Album, place: string): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(here, ALBUMS[album]), place],
    { stdio: 'inherit' },
  )
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
