import { comeByTheDoor, seated, type Visitor } from '../../e2e/browser.ts'
import { choose, withoutPictures } from '../../e2e/ease.ts'
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

/** For figures and their clothes to come, drawn in software. */
const SETTLES_MS = 12_000

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

/** How many sat in the show that can be seen again. */
export const PAST_GUESTS = 26

/** The past show seen again at a share of its evening, from the director's camera or from a seat (`1`). */
const again =
  (share: number, view: '1' | '3'): Station =>
  async ({ page }, house) => {
    await page.goto(`${house.origin}/replay/maison-vide-past-${PAST_GUESTS}?probe`)
    await seated(page)
    await page.locator('[data-applause="true"]').waitFor()
    await page.keyboard.press(view)
    await page.keyboard.press(' ')
    const track = page.locator('input[type="range"]')
    await track.fill(String(Math.round(share * 1000)))
    await track.blur()
    await page.waitForTimeout(SETTLES_MS)
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
    await comeByTheDoor(visitor, house, 'Ana')
    await at('/settings', 'main section')(visitor, house)
  },
  told: async (visitor, house) => {
    await choose(visitor, 'front-row.hall', { told: true })
    await inSeat(visitor, house)
  },
  contrast: async (visitor, house) => {
    await choose(visitor, 'front-row.ease', { contrast: 'more', hand: 'left' })
    await inSeat(visitor, house)
  },
  unseen: async (visitor, house) => {
    await withoutPictures(visitor)
    await inSeat(visitor, house)
  },
  sheet: async (visitor, house) => {
    await inSeat(visitor, house)
    await visitor.page.keyboard.press('?')
    await visitor.page.locator('[role="dialog"]').waitFor()
  },
  replay: again(0.47, '3'),
  'replay-seat': again(0.97, '1'),
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
