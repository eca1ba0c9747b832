import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStudio, type Studio } from '../pictures/hall/studio.ts'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'pictures')
const SIZE = { width: 320, height: 180 }
/** Rounding differs between machines that draw in software; a lamp that is out or a model that is gone is far more. */
const MEAN = 2
const WORST = 24

/** One picture of each thing that could go wrong unseen. */
const PICTURES = [
  'front',
  'doors',
  'cloths1',
  'audience',
  'haze',
  'panic',
  'few',
  'filmPit',
  'salonFront',
] as const

let studio: Studio
beforeAll(async () => {
  studio = await openStudio(SIZE.width, SIZE.height)
})
afterAll(async () => {
  await studio?.close()
})

/**
 * After a change that is meant to be seen: remove the golden picture, run this once, look at the new one.
 */
describe('the hall looks as it did when somebody last looked', () => {
  it.each(PICTURES)('%s', async (name) => {
    const path = join(FOLDER, `${name}.png`)
    await studio.take(name)
    const now = await studio.small()
    if (!existsSync(path)) {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(path, Buffer.from(now.split(',')[1]!, 'base64'))
      if (process.env.CI) expect.fail(`there is no golden picture ${name}`)
      return
    }
    const golden = `data:image/png;base64,${readFileSync(path).toString('base64')}`
    const { mean, worst } = await studio.compare(golden, now)
    expect(mean, 'mean difference').toBeLessThan(MEAN)
    expect(worst, 'difference of the worst square').toBeLessThan(WORST)
  })
})
