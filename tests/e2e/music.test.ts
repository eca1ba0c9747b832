import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShowId } from '#shared/units/units.ts'
import { openDesk, type TestDesk } from '../house/desk.ts'
import { post, withKey } from '../house/guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn, TEST_RUN } from '../house/test-show.ts'
import { say } from '../say.ts'
import { attendInBrowser, openBrowser, until, type Visitor } from './browser.ts'
import { clickTrack } from './click-track.ts'

let browser: Browser
let house: SpawnedHouse

beforeAll(async () => {
  browser = await openBrowser()
  house = await spawnHouse()
})

afterAll(async () => {
  await browser.close()
  await house.kill()
  removeDataDirs()
})

describe('the music of a show', () => {
  let show: ShowId
  let desk: TestDesk
  let ana: Visitor

  test('written by code, is rendered in the page and plays at the place where the show is', async () => {
    show = await putOn(house)
    desk = await openDesk(house, show)
    await desk.order({ type: 'go', force: true })
    ana = await attendInBrowser(browser, house, `${house.origin}/show/${show}?probe`, 'Ana')
    await ana.page.mouse.click(120, 90)
    await until(ana.page, 'audio', ({ trackTimeMs }) => trackTimeMs !== null, 60_000)
    const apart = await musicApart(ana)
    say('music from the stage, worst of twelve', apart, 'ms')
    // Half a beat: music that began at the wrong place or time is seconds away.
    expect(apart).toBeLessThan(250)
  })

  test('gives way on a hold and goes on from there', async () => {
    expect(await desk.order({ type: 'hold' })).toMatchObject({ ok: true })
    await until(ana.page, 'show', ({ state }) => state === 'held')
    await until(ana.page, 'audio', ({ trackTimeMs }) => trackTimeMs === null)
    await desk.order({ type: 'resume' })
    await until(ana.page, 'audio', ({ trackTimeMs }) => trackTimeMs !== null)
    expect(await musicApart(ana)).toBeLessThan(250)
    await ana.context.close()
  })

  test("of a producer's own file plays as well", async () => {
    const brought = await fetch(`${house.origin}/api/booth/media`, {
      method: 'POST',
      headers: { ...withKey(house), 'Content-Type': 'audio/wav' },
      body: clickTrack(120, 60),
    })
    expect(brought.status).toBe(201)
    const { file } = (await brought.json()) as { file: string }
    const run = TEST_RUN as { music: object }
    const { score: _, ...music } = run.music as { score: string }
    const own = await putOn(house, { ...run, id: 'own-file', music: { ...music, file } })
    const caller = await openDesk(house, own)
    await caller.order({ type: 'go', force: true })
    const ben = await attendInBrowser(browser, house, `${house.origin}/show/${own}?probe`, 'Ben')
    await ben.page.mouse.click(120, 90)
    // A file begins where the browser lets it, and is brought into step from there.
    await until(ben.page, 'audio', ({ errorMs }) => errorMs !== null && Math.abs(errorMs) < 20, 60_000)
    const apart = await musicApart(ben)
    say("a producer's own file from the stage, worst of twelve", apart, 'ms')
    expect(apart).toBeLessThan(250)
    expect(ben.trouble).toEqual([])
  })

  test('that is no music is refused by name', async () => {
    const { status, body } = await post(house, '/booth/media', 'not music', withKey(house))
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toMatch(/audio/)
  })
})

/** The worst of twelve looks at how far what is heard is from where the score should be, read in one moment. */
async function musicApart({ page }: Visitor): Promise<number> {
  const looks: number[] = []
  for (let i = 0; i < 12; i++) {
    looks.push(
      await page.evaluate(() => {
        const { errorMs } = window.frontRow!.audio()
        return errorMs === null ? Number.NaN : Math.abs(errorMs)
      }),
    )
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  return Math.max(...looks)
}
