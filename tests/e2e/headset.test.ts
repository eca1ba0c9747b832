import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AvatarPose, restingPose } from '#shared/pose/avatar-pose.ts'
import { readPose } from '#shared/pose/codec.ts'
import { readFrame, recordAt } from '#shared/pose/frame.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import type { ShowId } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { openDesk } from '../house/desk.ts'
import { attend, type TestGuest } from '../house/guest.ts'
import { removeDataDirs, type SpawnedHouse, spawnHouse } from '../house/spawn-house.ts'
import { putOn } from '../house/test-show.ts'
import {
  attendInBrowser,
  comeByTheDoor,
  newVisitor,
  openBrowser,
  probe,
  seated,
  until,
  type Visitor,
} from './browser.ts'

const SIMULATED_HEADSET = createRequire(import.meta.url).resolve('iwer/build/iwer.min.js')
/** A seated wearer's eyes over the floor of the room at home. */
const EYES = 1.21

interface SimulatedPart {
  position: { set(x: number, y: number, z: number): void }
}
interface SimulatedHeadset extends SimulatedPart {
  controllers: Record<'left' | 'right', SimulatedPart>
  activeSession?: { end(): Promise<void> }
  stereoEnabled: boolean
  installRuntime(options: { forceInstall: boolean }): void
}
declare global {
  interface Window {
    headset: SimulatedHeadset
    IWER: { XRDevice: new (config: unknown) => SimulatedHeadset; metaQuest3: unknown }
  }
}

let browser: Browser
let house: SpawnedHouse
let show: ShowId
let ana: Visitor
let ben: TestGuest

beforeAll(async () => {
  browser = await openBrowser()
  house = await spawnHouse()
  show = await putOn(house)
  const desk = await openDesk(house, show)
  for (let go = 0; go < 4; go++) await desk.order({ type: 'go', force: true })
  ben = await attend(house, show, 'Ben')
  ana = await newVisitor(browser, { viewport: { width: 480, height: 270 } })
  await ana.context.addInitScript({ path: SIMULATED_HEADSET })
  await ana.context.addInitScript((eyes) => {
    const headset = new window.IWER.XRDevice(window.IWER.metaQuest3)
    headset.installRuntime({ forceInstall: true })
    headset.stereoEnabled = true
    headset.position.set(0, eyes, 0)
    headset.controllers.left.position.set(-0.2, 0.9, -0.3)
    headset.controllers.right.position.set(0.2, 0.9, -0.3)
    window.headset = headset
  }, EYES)
  await comeByTheDoor(ana, house, 'Ana')
  await ana.page.goto(`${house.origin}/show/${show}?probe`)
  await seated(ana.page)
})

afterAll(async () => {
  await browser.close()
  await house.kill()
  removeDataDirs()
})

/** The next pose of somebody else that fits, as it reaches a stranger. */
async function nextPose(fits: (pose: AvatarPose) => boolean): Promise<AvatarPose> {
  const pose = restingPose()
  await ben.next<Uint8Array>(GALLERY.pose, (bytes) => {
    const frame = readFrame(bytes)
    if (!frame.ok || frame.value.records === 0) return false
    readPose(frame.value.view, recordAt(0) + 1, pose)
    return fits(pose)
  })
  return pose
}

describe('somebody with a headset', () => {
  test('enters the hall from the page, and both eyes see the very show', async () => {
    const flat = await probe(ana.page, 'frame')
    await ana.page.getByRole('button', { name: 'Put on the headset' }).click()
    await ana.page.waitForFunction(() => window.headset.activeSession !== undefined)
    const both = await until(ana.page, 'frame', ({ drawCalls }) => drawCalls > flat.drawCalls)
    expect(both.drawCalls).toBeLessThanOrEqual(2 * 60)
    expect((await probe(ana.page, 'stage')).lookNumber).toBe(1)
  })

  test('is seen by a stranger with head and hands where they are, in her seat', async () => {
    const { seat: name } = await probe(ana.page, 'house')
    const seat = NOCTURNE.seats.find((place) => place.name === name)!
    const pose = await nextPose(({ hands }) => hands)
    expect(pose.head.x).toBeCloseTo(seat.x, 1)
    expect(pose.head.y).toBeCloseTo(seat.y + EYES, 1)
    expect(pose.head.z).toBeCloseTo(seat.z, 1)

    await ana.page.evaluate(() => window.headset.controllers.right.position.set(0.2, 1.6, -0.3))
    const raised = await nextPose(({ hands, right }) => hands && right.y > seat.y + 1.45)
    expect(raised.left.y).toBeLessThan(seat.y + 1)
  })

  test('takes it off and is back on the page, with the show where it is', async () => {
    await ana.page.evaluate(() => window.headset.activeSession?.end())
    await nextPose(({ hands }) => !hands)
    expect((await probe(ana.page, 'stage')).showTime).toBeGreaterThan(0)
    expect(ana.trouble).toEqual([])
    await ana.context.close()
  })
})

describe('a browser without a headset', () => {
  test('is not offered one', async () => {
    const cas = await attendInBrowser(browser, house, `${house.origin}/show/${show}?probe`, 'Cas')
    await cas.page.locator('button[title="Sound and settings"]').waitFor({ state: 'attached' })
    expect(await cas.page.getByLabel('Put on the headset').count()).toBe(0)
  })
})
