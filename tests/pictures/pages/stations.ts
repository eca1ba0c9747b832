import { comeByTheDoor, seated, type Visitor } from '../../e2e/browser.ts'
import { openDesk } from '../../house/desk.ts'
import { type SpawnedHouse, TEST_KEY } from '../../house/spawn-house.ts'
import { putOn } from '../../house/test-show.ts'

/** Brings a page to where its picture is taken. */
export type Station = (visitor: Visitor, house: SpawnedHouse) => Promise<void>

const at =
  (path: string, sign: string): Station =>
  async ({ page }, house) => {
    await page.goto(house.origin + path)
    await page.locator(sign).first().waitFor()
    await page.waitForLoadState('networkidle')
  }

/** The show of the demo season that is on or comes next. */
async function nextShow(house: SpawnedHouse): Promise<string> {
  const { shows } = (await (await fetch(`${house.origin}/api/programme`)).json()) as {
    shows: { id: string; mode: string }[]
  }
  return shows.find((show) => show.mode === 'auto')!.id
}

const giveKey = ({ context }: Visitor) =>
  context.addInitScript((key) => sessionStorage.setItem('front-row.caller-key', key), TEST_KEY)

const inSeat: Station = async (visitor, house) => {
  await comeByTheDoor(visitor, house, 'Ana')
  await visitor.page.goto(`${house.origin}/show/${await nextShow(house)}?probe`)
  await seated(visitor.page)
}

const onTurntable: Station = async (visitor, house) => {
  await at(`/collection/${await nextShow(house)}/look/4?probe`, '[data-shown="true"]')(visitor, house)
  await visitor.page.waitForFunction(() => window.lookbook?.view)
}

export const STATIONS: Readonly<Record<string, Station>> = {
  cover: async (visitor, house) => {
    await at('/', 'a[href^="/show/"]')(visitor, house)
    await visitor.page.locator('[data-drawn="true"]').waitFor()
  },
  collection: async (visitor, house) => {
    await at(`/collection/${await nextShow(house)}?probe`, 'ol li')(visitor, house)
    await visitor.page.locator('main img').first().waitFor()
  },
  look: onTurntable,
  poster: async (visitor, house) => {
    await onTurntable(visitor, house)
    await visitor.page.locator('[data-deed="picture"]').click()
    await visitor.page.locator('[data-poster]').waitFor()
    await visitor.page.locator('[data-poster]').scrollIntoViewIfNeeded()
  },
  programme: at('/programme', 'ol a'),
  lost: at('/nowhere', 'h1'),
  door: async (visitor, house) => {
    await at(`/show/${await nextShow(house)}`, 'form')(visitor, house)
    await visitor.page.locator('[data-drawn="true"]').waitFor()
  },
  seat: inSeat,
  settings: async (visitor, house) => {
    await inSeat(visitor, house)
    await visitor.page.keyboard.press('?')
    await visitor.page.locator('[role="dialog"]').waitFor()
  },
  key: at('/booth', 'input'),
  booth: async (visitor, house) => {
    await giveKey(visitor)
    await at('/booth', 'ol a')(visitor, house)
  },
  desk: async (visitor, house) => {
    await giveKey(visitor)
    const show = await putOn(house)
    const desk = await openDesk(house, show)
    await desk.order({ type: 'doors' })
    await desk.order({ type: 'standby' })
    await at(`/booth/${show}`, '[data-state="standby"]')(visitor, house)
    await desk.room.leave()
  },
}
