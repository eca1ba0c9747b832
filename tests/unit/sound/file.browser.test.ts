import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Music } from '#shared/show/music.ts'
import { seeded } from '#shared/units/random.ts'
import { pinkNoise } from '../../../client/sound/score/synth/noise.ts'
import { SAMPLE_RATE } from '../../../client/sound/score/synth/tape.ts'
import { errorsOf, usualOf, worstOf } from './heard.ts'
import { openStudio, type Studio } from './studio.ts'

const SECONDS = 60
const NEAR_MS = 20

/** A minute of noise: no place in it is like another. */
function noise(): Float32Array {
  const next = pinkNoise(seeded(12))
  return Float32Array.from({ length: SECONDS * SAMPLE_RATE }, () => 0.4 * next())
}

function wav(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + 2 * samples.length)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + 2 * samples.length, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(SAMPLE_RATE, 24)
  file.writeUInt32LE(2 * SAMPLE_RATE, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(2 * samples.length, 40)
  samples.forEach((value, i) => {
    file.writeInt16LE(Math.round(32_767 * value), 44 + 2 * i)
  })
  return file
}

const musicOf = (file: string): Music => ({
  title: 'Theirs',
  file,
  tempo: 120,
  beatsPerBar: 4,
  sections: [{ name: 'All', bars: 30, energy: 0.5 }],
})

describe("a producer's own file in a browser", () => {
  const sound = noise()
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio({
      '/media/theirs.wav': { bytes: wav(sound), type: 'audio/wav' },
      '/media/broken.wav': { bytes: Buffer.from('this is no music'), type: 'audio/wav' },
    })
  })
  afterAll(() => studio?.close())

  it('is heard where the stage has it, before and after a jump', async () => {
    const { page } = studio
    const begun = await page.evaluate((music) => window.trial.begin(music, 1), musicOf('/media/theirs.wav'))
    expect(begun).toMatchObject({ audio: 'running', music: 'ready', failure: null })
    await page.evaluate(() => window.trial.place(4000, 1))
    await page.waitForTimeout(7000)
    await page.evaluate(() => window.trial.place(30_000, 1))
    await page.waitForTimeout(7000)
    const readings = await page.evaluate(() => window.trial.readings())
    const errors = errorsOf(readings, await page.evaluate(() => window.trial.recording()), sound)
    const settled = errors.filter(({ asked }) => (asked > 8000 && asked < 20_000) || asked > 34_000)
    process.stdout.write(
      `file in the browser: heard within ${worstOf(settled).toFixed(2)} ms of the stage once it has settled ` +
        `(${worstOf(errors).toFixed(1)} ms before) at ${errors.length} places\n`,
    )
    expect(settled.length).toBeGreaterThan(6)
    expect(usualOf(settled)).toBeLessThan(NEAR_MS)
  })

  it.each([
    ['/media/missing.wav', 'network'],
    ['/media/broken.wav', 'format'],
  ])('says why %s cannot be played', async (file, reason) => {
    const state = await studio.page.evaluate((music) => window.trial.begin(music, 1), musicOf(file))
    expect(state).toMatchObject({ music: 'failed', failure: { reason } })
    expect(state.failure?.detail).toContain(file)
  })

  it('gives way to a score afterwards', async () => {
    const { file: _, ...rest } = musicOf('/media/theirs.wav')
    const music = { ...rest, score: 'tide' as const }
    const state = await studio.page.evaluate((tide) => window.trial.begin(tide, 1), music)
    expect(state.failure).toBeNull()
    await studio.page.evaluate(() => window.trial.place(10_000, 1))
    await studio.page.waitForFunction(() => window.trial.state().music === 'playing')
  })
})
