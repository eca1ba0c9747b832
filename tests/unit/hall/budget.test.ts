import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStudio, type Studio } from '../../pictures/hall/studio.ts'

/** Where 60 attendees and four models are drawn from: the best seats and the worst. */
const VIEWS = [
  ...['front', 'opposite', 'high', 'follow', 'filmPit'],
  ...['salonFront', 'salonOpposite', 'salonHigh'],
] as const
/** Per eye; textures in bytes. */
const BUDGET = { calls: 60, triangles: 300_000, programs: 20, textureBytes: 192 * 1024 * 1024 } as const

describe('a venue with 60 attendees and four models', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio(320, 180)
  })
  afterAll(async () => {
    await studio?.close()
  })

  it.each(VIEWS)('keeps the budget seen from %s', async (view) => {
    const { calls, triangles, programs, textureBytes } = await studio.take(view)
    // Something was drawn: everybody and everything is there.
    expect(triangles).toBeGreaterThan(60_000)
    expect(calls).toBeLessThanOrEqual(BUDGET.calls)
    expect(triangles).toBeLessThanOrEqual(BUDGET.triangles)
    expect(programs).toBeLessThanOrEqual(BUDGET.programs)
    expect(textureBytes).toBeLessThanOrEqual(BUDGET.textureBytes)
  })

  it.each(['dark', 'salonDark'])('is all but black in a blackout seen as %s', async (view) => {
    await studio.take(view)
    expect(await studio.brightness()).toBeLessThan(0.03)
  })

  it('is luminous in the salon of a morning', async () => {
    await studio.take('salonHigh')
    expect(await studio.brightness()).toBeGreaterThan(0.55)
  })

  it('draws without a complaint from the browser', () => {
    expect(studio.complaints).toEqual([])
  })

  it('leaves nothing on the GPU when it is struck', async () => {
    const { textures, geometries, programs } = await studio.strike()
    expect({ textures, geometries, programs }).toEqual({ textures: 0, geometries: 0, programs: 0 })
  })
})
