import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { readPose } from '#shared/pose/codec.ts'
import { readFrame, recordAt } from '#shared/pose/frame.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import { openDesk } from '../house/desk.ts'
import { attend } from '../house/guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse, TEST_KEY } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import { newVisitor, openBrowser, type Visitor } from './browser.ts'
import { tabRound, tabTo } from './hands-on-keys.ts'

let house: SpawnedHouse
let browser: Browser

beforeAll(async () => {
  house = await spawnHouse()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await house.stop()
  removeDataDirs()
})

async function handless(width: number, height: number): Promise<Visitor> {
  const visitor = await newVisitor(browser, { viewport: { width, height } })
  visitor.context.setDefaultTimeout(30_000)
  return visitor
}

/** The way a head in a frame of poses is turned, radians about the vertical. */
function headingIn(bytes: Uint8Array): number | null {
  const frame = readFrame(bytes)
  if (!frame.ok || frame.value.records === 0) return null
  const pose = restingPose()
  readPose(frame.value.view, recordAt(0) + 1, pose)
  const { qx, qy, qz, qw } = pose.head
  return Math.atan2(2 * (qw * qy + qx * qz), 1 - 2 * (qy * qy + qz * qz))
}

const apart = (a: number, b: number) => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)))

test('by keyboard alone: from the cover to a seat, looking round, applauding, reading, and out again', async () => {
  const show = await putOn(house)
  const desk = await openDesk(house, show)
  await desk.order({ type: 'doors' })
  const ben = await attend(house, show, 'Ben')
  const { page, trouble, context } = await handless(640, 360)
  const { keyboard } = page

  await page.goto(house.origin)
  await page.locator(`a[href="/show/${show}"]`).first().waitFor()
  await tabTo(page, page.locator(`a[href="/show/${show}"]`).first())
  await keyboard.press('Enter')
  await page.locator('form').waitFor()
  await tabTo(page, page.getByLabel('Your name'))
  await keyboard.type('Ana')
  await keyboard.press('Tab')
  await keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('button', { name: 'Enter', exact: true }))
  await keyboard.press('Enter')
  await page.locator('[data-drawn="true"]').waitFor()
  await page.getByRole('button', { name: 'Leave' }).waitFor()

  // What the keyboard does is seen where it is meant to be seen: at somebody else's seat.
  let before: number | null = null
  await ben.next<Uint8Array>(GALLERY.pose, (bytes) => {
    before = headingIn(bytes)
    return before !== null
  })
  await keyboard.down('ArrowLeft')
  await ben.next<Uint8Array>(GALLERY.pose, (bytes) => {
    const heading = headingIn(bytes)
    return heading !== null && apart(heading, before!) > 0.25
  })
  await keyboard.up('ArrowLeft')
  await keyboard.down('c')
  await ben.next<HouseMessage>(GALLERY.house, ({ claps }) => claps > 0)
  await keyboard.up('c')
  await keyboard.press('h')
  await ben.next<HouseMessage>(GALLERY.house, ({ hearts }) => hearts > 0)

  for (let cue = 0; cue < 4; cue++) await desk.order({ type: 'go', force: true })
  const card = page.getByRole('region', { name: 'The look on the runway' })
  await card.waitFor()
  await keyboard.press('l')
  await page.getByRole('status').filter({ hasText: 'Worn: Slip dress, satin' }).waitFor()
  await tabTo(page, card.getByRole('button', { name: 'Keep the card' }))
  await keyboard.press('Enter')
  await card.getByRole('button', { name: 'Let the card go' }).waitFor()

  await keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, page.getByRole('switch', { name: 'Captions', exact: true }))
  await keyboard.press('Space')
  expect(await page.getByRole('switch', { name: 'Captions', exact: true }).isChecked()).toBe(false)
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await tabRound(page)).toBeGreaterThan(8)

  await tabTo(page, page.getByRole('button', { name: 'Leave' }))
  await keyboard.press('Enter')
  await page.waitForURL(`${house.origin}/`)
  expect(trouble).toEqual([])
  await desk.room.leave()
  await ben.room.leave()
  await context.close()
})

test('by keyboard alone: the key, the show, standby, GO, hold, GO', async () => {
  const show = await putOn(house, undefined, { startsInMs: 3_600_000 })
  const { page, trouble, context } = await handless(1280, 720)
  const { keyboard } = page
  const phase = (name: string) => page.locator(`header [data-is="${name}"]`).waitFor()

  await page.goto(`${house.origin}/booth`)
  await page.getByLabel("The caller's key").waitFor()
  await tabTo(page, page.getByLabel("The caller's key"))
  await keyboard.type(TEST_KEY)
  await keyboard.press('Enter')
  const way = page.locator(`a[href="/booth/${show}"]`)
  await way.waitFor()
  await tabTo(page, way)
  await keyboard.press('Enter')
  await page.locator('[data-cue]').first().waitFor()
  await phase('scheduled')
  expect(await tabRound(page)).toBeGreaterThan(15)

  await keyboard.press('b')
  await phase('doors')
  await keyboard.press('b')
  await phase('standby')
  await page.locator('[data-cue="cue-1"][data-state="standby"]').waitFor()
  await keyboard.press('Space')
  await phase('running')
  await page.locator('[data-cue="cue-1"]:is([data-state="running"], [data-state="done"])').waitFor()
  await keyboard.press('h')
  await phase('held')
  await keyboard.press('Space')
  await page.getByRole('alert').filter({ hasText: 'Refused' }).waitFor()
  await keyboard.press('h')
  await phase('running')
  // Two GOs within 0.4 s are one hand that slipped: the show has to have gone on for longer than that.
  await page.locator('[data-is="show"] dd', { hasText: /0:0[1-9]/ }).waitFor()
  await keyboard.press('Space')
  await page.locator('[data-cue="cue-3"]:is([data-state="running"], [data-state="done"])').waitFor()
  expect(trouble).toEqual([])
  await context.close()
})
