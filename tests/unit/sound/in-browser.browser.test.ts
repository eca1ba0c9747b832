import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Music } from '#shared/show/music.ts'
import { arrange } from '../../../client/sound/score/arrange/arrange.ts'
import { NOIR } from '../../../client/sound/score/noir/noir.ts'
import { clipRenderer } from '../../../client/sound/score/render/render-clip.ts'
import { SAMPLE_RATE } from '../../../client/sound/score/synth/tape.ts'
import { errorsOf, usualOf, worstOf } from './heard.ts'
import { mixdown } from './mixdown.ts'
import { openStudio, type Studio } from './studio.ts'

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

/** The score as it should be heard, both channels as one. */
function reference(): Float32Array {
  const plan = arrange(NOIR, MUSIC, SEED)
  const { left, right } = mixdown(plan, plan.clips.map(clipRenderer(NOIR, plan, SEED)))
  return left.map((value, i) => 0.5 * (value + right[i]!))
}

describe('the score in a browser', () => {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  it('is heard where the stage has it, before and after a jump', async () => {
    const { page } = studio
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
    const errors = errorsOf(readings, await page.evaluate(() => window.trial.recording()), reference())
    const tracked = readings
      .filter((one) => one.tracked !== null)
      .map((one) => Math.abs(one.tracked! - one.asked))
    const median = tracked.toSorted((a, b) => a - b)[tracked.length >> 1]!
    process.stdout.write(
      `sound in the browser: heard within ${worstOf(errors).toFixed(2)} ms of the stage at ${errors.length} ` +
        `places; trackTime ${median.toFixed(2)} ms off in the median\n`,
    )
    expect(errors.length).toBeGreaterThan(6)
    expect(usualOf(errors)).toBeLessThan(NEAR_MS)
    expect(errors.some((one) => one.asked < 20_000) && errors.some((one) => one.asked > 30_000)).toBe(true)
    expect(median).toBeLessThan(NEAR_MS)
  })

  it('goes on as a held chord, softer, while the show is held', async () => {
    const { page } = studio
    await page.evaluate(() => window.trial.place(40_000, 0))
    await page.waitForTimeout(3500)
    const { samples } = await page.evaluate(() => window.trial.recording())
    const end = samples.slice(-SAMPLE_RATE)
    const level = 10 * Math.log10(end.reduce((sum, one) => sum + one * one, 0) / end.length)
    expect(await page.evaluate(() => window.trial.state().music)).toBe('bed')
    expect(level).toBeGreaterThan(-36)
    expect(level).toBeLessThan(-18)
  })
})
