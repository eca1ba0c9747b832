import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordMessage } from '#shared/protocol/record-message.ts'
import { type PastShow, pastShow } from '../house/past-show.ts'
import { newDataDir, removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { newVisitor, openBrowser, probe, seated, until, type Visitor } from './browser.ts'
import { faultsOf } from './inspect.ts'

const GUESTS = 8

let browser: Browser
let house: SpawnedHouse
let past: PastShow
let ana: Visitor

beforeAll(async () => {
  const dataDir = newDataDir()
  past = await pastShow(dataDir, GUESTS)
  house = await spawnHouse({ dataDir })
  browser = await openBrowser()
  ana = await newVisitor(browser)
  await ana.page.goto(`${house.origin}/replay/${past.show}?probe`)
  await seated(ana.page)
  await ana.page.keyboard.press(' ')
})

afterAll(async () => {
  await browser.close()
  await house.stop()
  removeDataDirs()
})

const totals = async () => {
  const answer = await fetch(`${house.origin}/api/shows/${past.show}/record`)
  const { applause } = recordMessage.parse(await answer.json())
  return applause.reduce((sum, [, claps, hearts]) => [sum[0]! + claps, sum[1]! + hearts], [0, 0])
}

const goTo = (share: number) => ana.page.locator('input[type="range"]').fill(String(Math.round(share * 1000)))

describe('a show seen again', () => {
  test('has that night’s crowd in it: nobody yet, then everybody who sat there', async () => {
    await goTo(0)
    await until(ana.page, 'house', ({ attendees }) => attendees === 0)
    await goTo(0.5)
    await until(ana.page, 'house', ({ attendees }) => attendees === GUESTS)
    await ana.page.getByText(`${GUESTS} sat in the house`).waitFor()
  })

  test('counts the applause of the night up to its moment, forwards and back', async () => {
    const clapsAfter = async (share: number) => {
      const before = (await probe(ana.page, 'house')).claps
      await goTo(share)
      return (await until(ana.page, 'house', ({ claps }) => claps !== before)).claps
    }
    await goTo(0)
    await until(ana.page, 'house', ({ claps }) => claps === 0)
    const half = await clapsAfter(0.5)
    const whole = await clapsAfter(1)
    expect(half).toBeGreaterThan(0)
    expect(whole).toBe((await totals())[0])
    expect(await clapsAfter(0.5)).toBe(half)
  })

  test('draws the curve, says where it was loudest, and goes from applause to applause by key', async () => {
    await ana.page.getByRole('img', { name: /How the house applauded\. Loudest at/ }).waitFor()
    expect(await faultsOf(ana.page, 'en')).toEqual([])
    await goTo(0)
    const moments = []
    for (let press = 0; press < 3; press++) {
      const before = (await probe(ana.page, 'show')).serverTimeMs
      await ana.page.keyboard.press('n')
      moments.push(
        (await until(ana.page, 'show', ({ serverTimeMs }) => serverTimeMs !== before)).serverTimeMs,
      )
    }
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
    expect(new Set(moments).size).toBe(3)
    expect(ana.trouble).toEqual([])
  })
})
