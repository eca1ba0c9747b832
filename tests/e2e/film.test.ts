import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ms, type ShowId } from '#shared/units/units.ts'
import { paintingOf } from '../../models/projections/silk.glsl.ts'
import { openStudio } from '../../models/projections/studio.ts'
import { webm } from '../../models/projections/webm.ts'
import { openDesk, type TestDesk } from '../house/desk.ts'
import { withKey } from '../house/guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { say } from '../say.ts'
import { webmFilm } from '../unit/server/made-media.ts'
import { aRun } from '../unit/show/a-show.ts'
import { attendInBrowser, openBrowser, probe, until, type Visitor } from './browser.ts'

const SIZE = { width: 96, height: 96 } as const
const PICTURES_PER_SECOND = 10
const SECONDS = 12
/** What the house promises of a film, in milliseconds. */
const IN_STEP_MS = 120

let browser: Browser
let house: SpawnedHouse
let film: string

beforeAll(async () => {
  house = await spawnHouse()
  film = await bring(await madeFilm())
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await house.kill()
  removeDataDirs()
})

describe('a film on the wall', () => {
  let show: ShowId
  let desk: TestDesk
  let ana: Visitor

  test('stands where the show is, within 120 ms', async () => {
    show = await putOn(house, showing({ type: 'film', film, loop: true, description: 'Silk, breathing.' }))
    desk = await openDesk(house, show)
    await desk.order({ type: 'go', force: true })
    ana = await attendInBrowser(browser, house, `${house.origin}/show/${show}?probe`, 'Ana')
    await inStep(ana)
    say('film from the stage', await apart(ana), 'ms')
    const { screen } = await probe(ana.page, 'stage')
    expect(screen).toMatchObject({ mix: 1, to: { type: 'film', film } })
    expect(screen.toFor).toBeGreaterThan(0)
    // Whoever cannot see it is told.
    await ana.page.getByRole('status').filter({ hasText: 'Silk, breathing.' }).waitFor({ state: 'attached' })
  })

  test('stands still on a hold, at the very picture, and goes on from there', async () => {
    expect(await desk.order({ type: 'hold' })).toMatchObject({ ok: true })
    const held = await until(
      ana.page,
      'screen',
      (wall) => wall?.film?.isPaused === true && Math.abs(wall.film.standsMs - wall.film.wantedMs) < 60,
    )
    const { showTimeMs } = await probe(ana.page, 'show')
    await ana.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect((await probe(ana.page, 'screen'))!.film!.wantedMs).toBe(held!.film!.wantedMs)
    expect(held!.film!.wantedMs).toBeCloseTo(showTimeMs % (SECONDS * 1000), -1)
    await desk.order({ type: 'resume' })
    await until(ana.page, 'screen', (wall) => wall?.film?.isPaused === false)
    await inStep(ana)
  })

  test('is sought with the show, past its end and round again', async () => {
    expect(await desk.order({ type: 'seek', to: ms(SECONDS * 1000 * 3 + 5000) })).toMatchObject({ ok: true })
    await until(ana.page, 'show', ({ showTimeMs }) => showTimeMs >= 41_000)
    await inStep(ana)
    expect(ana.trouble).toEqual([])
    await ana.context.close()
  })

  test("that cannot be shown leaves the house's name, and nothing to complain of", async () => {
    const broken = await bring(webmFilm(64, 64))
    const other = await putOn(house, showing({ type: 'film', film: broken }))
    const caller = await openDesk(house, other)
    await caller.order({ type: 'go', force: true })
    const ben = await attendInBrowser(browser, house, `${house.origin}/show/${other}?probe`, 'Ben')
    await until(ben.page, 'screen', (wall) => wall?.failure != null)
    expect(await probe(ben.page, 'screen')).toMatchObject({ content: 'film', isThere: false })
    expect(ben.trouble).toEqual([])
    await ben.context.close()
  })
})

const showing = (content: object): object =>
  aRun([
    { kind: 'screen', content, trigger: 'go', duration: '100 ms' },
    { kind: 'houseLights', level: 0.2, trigger: { go: { gap: '60 s' } } },
  ])

async function madeFilm(): Promise<Uint8Array<ArrayBuffer>> {
  const studio = await openStudio()
  try {
    const pictures = await studio.film(
      { shader: paintingOf('silk'), ...SIZE },
      {
        pictures: SECONDS * PICTURES_PER_SECOND,
        picturesPerSecond: PICTURES_PER_SECOND,
        bitsPerSecond: 40_000,
        keyEvery: PICTURES_PER_SECOND,
      },
    )
    return webm({ codec: 'V_VP9', ...SIZE, picturesPerSecond: PICTURES_PER_SECOND, pictures })
  } finally {
    await studio.close()
  }
}

async function bring(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const headers = { ...withKey(house), 'Content-Type': 'application/octet-stream' }
  const taken = await fetch(`${house.origin}/api/booth/media`, { method: 'POST', headers, body: bytes })
  expect(taken.status).toBe(201)
  return ((await taken.json()) as { file: string }).file
}

/** How far the film is from where it should be in the frame last drawn, round its end if that is shorter. */
async function apart({ page }: Visitor): Promise<number> {
  const wall = await probe(page, 'screen')
  if (wall?.film == null) return Number.POSITIVE_INFINITY
  const off = Math.abs(wall.film.standsMs - wall.film.wantedMs)
  return Math.min(off, Math.abs(SECONDS * 1000 - off))
}

/** Resolves once a film is on the wall and has been in step for several looks on end. */
async function inStep(visitor: Visitor): Promise<void> {
  let looks = 0
  await until(visitor.page, 'screen', (wall) => wall?.isThere === true && wall.film?.isPaused === false)
  for (let look = 0; looks < 5 && look < 400; look++) {
    looks = (await apart(visitor)) < IN_STEP_MS ? looks + 1 : 0
    await visitor.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  expect(looks).toBe(5)
}
