import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** What makes Chromium run headless, in a container, without reaching out, drawing in software. */
export const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--autoplay-policy=no-user-gesture-required',
]

/**
 * A Chromium for browser tests: on the PATH, Playwright's own, or, for root on Debian, installed from its
 * packages. Throws with what to install where there is none.
 */
export function findChromium(): string {
  const found = process.env.CHROMIUM ?? onPath() ?? playwrights() ?? installed()
  if (found) return found
  throw new Error(
    'Browser tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM to its path.',
  )
}

function onPath(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
  ]
  for (const folder of folders) {
    for (const name of [...NAMES, 'Google Chrome']) {
      const path = join(folder, name)
      if (existsSync(path)) return path
    }
  }
  return undefined
}

function playwrights(): string | undefined {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ]
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ]
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue
    for (const browser of readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))) {
      const program = programs.map((name) => join(cache, browser, name)).find((path) => existsSync(path))
      if (program) return program
    }
  }
  return undefined
}

function installed(): string | undefined {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  process.stderr.write('Installing Chromium from Debian’s packages …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return onPath()
}
