import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Music } from '#shared/show/music.ts'
import { arrange } from '../../../client/sound/score/arrange/arrange.ts'
import { NOIR } from '../../../client/sound/score/noir/noir.ts'
import { clipRenderer } from '../../../client/sound/score/render/render-clip.ts'
import { SAMPLE_RATE } from '../../../client/sound/score/synth/tape.ts'
import type { Reading } from '../../pictures/sound/page.ts'
import { lagOf } from './lag.ts'
import { mixdown } from './mixdown.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
]

const SEED = 3
const MUSIC: Music = {
  title: 'In step',
  score: 'noir',
  tempo: 120,
  beatsPerBar: 4,
  sections: [{ name: 'Looks', bars: 40, energy: 0.75 }],
}
/** Sound may be this far from the stage. */
const NEAR_MS = 20
const WINDOW = SAMPLE_RATE / 2
const MOST_LAG = 3000
/** Below this two sounds are not the same: a seek lies within the window. */
const ALIKE = 0.5

describe.skipIf(!existsSync(CHROMIUM))('in a browser', () => {
  let server: ViteDevServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await createServer({
      configFile: false,
      root: here('../../pictures/sound'),
      logLevel: 'silent',
      server: { port: 0, host: '127.0.0.1', hmr: false, fs: { allow: [here('../../..')] } },
    })
    await server.listen()
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
    page = await browser.newPage()
    await page.goto(server.resolvedUrls!.local[0]!)
    await page.waitForFunction(() => 'trial' in window)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('hears the score where the stage has it, before and after a jump', async () => {
    const begun = await page.evaluate(([music, seed]) => window.trial.begin(music, seed), [
      MUSIC,
      SEED,
    ] as const)
    expect(begun.audio).toBe('running')
    await page.waitForFunction(() => window.trial.state().progress === 1)
    await page.evaluate(() => window.trial.place(8000, 1))
    await page.waitForTimeout(3300)
    await page.evaluate(() => window.trial.place(33_000, 1))
    await page.waitForTimeout(3300)

    const readings = await page.evaluate(() => window.trial.readings())
    const { firstFrame, samples } = await page.evaluate(() => window.trial.recording())
    const errors = errorsOf(readings, firstFrame, Float32Array.from(samples))
    const tracked = readings.filter((one) => one.tracked !== null).map((one) => one.tracked! - one.asked)
    report(errors, tracked)
    expect(errors.length).toBeGreaterThan(6)
    expect(Math.max(...errors.map((one) => Math.abs(one.ms)))).toBeLessThan(NEAR_MS)
    expect(errors.some((one) => one.asked < 20_000) && errors.some((one) => one.asked > 30_000)).toBe(true)
    const off = tracked.filter((one) => Math.abs(one) > NEAR_MS).length
    expect(off / tracked.length).toBeLessThan(0.03)
  })

  it('keeps sounding while the show is held', async () => {
    await page.evaluate(() => window.trial.place(40_000, 0))
    await page.waitForTimeout(3500)
    const { samples } = await page.evaluate(() => window.trial.recording())
    const end = Float32Array.from(samples.slice(-SAMPLE_RATE))
    const level = Math.sqrt(end.reduce((sum, one) => sum + one * one, 0) / end.length)
    expect(await page.evaluate(() => window.trial.state().music)).toBe('bed')
    expect(20 * Math.log10(level)).toBeGreaterThan(-36)
    expect(20 * Math.log10(level)).toBeLessThan(-18)
  })
})

/** What was heard, found again in the score: how far it was from what the stage asked for at that moment. */
function errorsOf(readings: readonly Reading[], firstFrame: number, samples: Float32Array) {
  const plan = arrange(NOIR, MUSIC, SEED)
  const { left, right } = mixdown(plan, plan.clips.map(clipRenderer(NOIR, plan, SEED)))
  const reference = left.map((value, i) => 0.5 * (value + right[i]!))
  const found: { ms: number; asked: number }[] = []
  for (const { page, asked, tracked, stampContext, stampPage } of readings.filter((_, i) => i % 20 === 0)) {
    if (tracked === null) continue
    const frame =
      Math.round((stampContext + (page - stampPage) / 1000) * SAMPLE_RATE) - firstFrame - WINDOW / 2
    if (frame < 0 || frame + WINDOW > samples.length) continue
    const at = Math.round((asked / 1000) * SAMPLE_RATE) - WINDOW / 2
    const { lag, alike } = lagOf(samples.subarray(frame, frame + WINDOW), reference, at, MOST_LAG)
    if (alike > ALIKE) found.push({ ms: (1000 * lag) / SAMPLE_RATE, asked })
  }
  return found
}

function report(errors: readonly { ms: number }[], tracked: readonly number[]): void {
  const most = (values: readonly number[]) => Math.max(...values.map(Math.abs)).toFixed(2)
  const median = tracked.map(Math.abs).toSorted((a, b) => a - b)[tracked.length >> 1]!
  process.stdout.write(
    `sound in the browser: heard within ${most(errors.map((one) => one.ms))} ms of the stage (${errors.length} places); ` +
      `trackTime median ${median.toFixed(2)} ms off\n`,
  )
}
