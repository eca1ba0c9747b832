import type { ShaderMaterial } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { NOCTURNE_BUILDING } from '../../../client/venue/nocturne/hall.ts'
import { createScreen } from '../../../client/venue/screen/screen.ts'
import { FRAME_S, mostTurns, turnsOf } from './flashes-seen.ts'
import { blindGpu, frameOf, litStage } from './stand-ins.ts'

const FILM: ScreenContent = { type: 'film', film: '/media/a.webm', fit: 'cover', loop: true }
const IMAGE: ScreenContent = { type: 'image', image: '/media/a.webp', fit: 'contain' }
const DARK: ScreenContent = { type: 'dark' }

/** An element that plays without a browser: it runs on as its page's time does. */
class FakeVideo {
  static made: FakeVideo[] = []
  src = ''
  paused = true
  seeking = false
  playbackRate = 1
  readyState = 0
  duration = 10
  error: { code: number } | null = null
  onerror: (() => void) | null = null
  videoWidth = 64
  videoHeight = 64
  width = 0
  height = 0
  seeks = 0
  #time = 0
  constructor() {
    FakeVideo.made.push(this)
  }
  get currentTime() {
    return this.#time
  }
  set currentTime(to: number) {
    this.seeks++
    this.#time = to
  }
  run(seconds: number) {
    if (!this.paused) this.#time = (this.#time + seconds * this.playbackRate) % this.duration
  }
  play() {
    this.paused = false
    return Promise.resolve()
  }
  pause() {
    this.paused = true
  }
  load() {}
  removeAttribute() {
    this.src = ''
  }
}

beforeEach(() => {
  FakeVideo.made = []
  const pen = {
    clearRect: () => {},
    fillRect: () => {},
    fillText: () => {},
    measureText: () => ({ width: 1 }),
    setTransform: () => {},
    drawImage: () => {},
    getImageData: () => ({ data: new Uint8ClampedArray(256).fill(255) }),
  }
  vi.stubGlobal('HTMLMediaElement', { HAVE_METADATA: 1, HAVE_CURRENT_DATA: 2 })
  vi.stubGlobal('document', {
    createElement: (name: string) => (name === 'video' ? new FakeVideo() : { getContext: () => pen }),
  })
  vi.stubGlobal(
    'Image',
    class {
      naturalWidth = 64
      naturalHeight = 64
      decode = () => Promise.reject(new Error('no image'))
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

/** A wall that is shown contents, frame by frame. */
function wall() {
  const gpu = blindGpu()
  const screen = createScreen(gpu, NOCTURNE_BUILDING.build(gpu, NOCTURNE).screen)
  const stage = litStage(0)
  let now = 1000
  let since = ms(0)
  const uniforms = (screen.meshes[0]!.material as ShaderMaterial).uniforms as unknown as {
    firstWeight: { value: number }
    secondWeight: { value: number }
    steady: { value: { x: number; y: number } }
  }
  return {
    gpu,
    screen,
    uniforms,
    show(to: ScreenContent, mix = 1) {
      stage.screen = { from: stage.screen.to, to, mix, fromFor: since, toFor: ms(0) }
      since = ms(0)
    },
    at: (shownFor: number) => {
      since = ms(shownFor)
    },
    run(seconds: number, rate = 1) {
      for (let frame = 0; frame < seconds * 60; frame++) {
        now += FRAME_S * 1000
        stage.showTime = ms(stage.showTime + FRAME_S * 1000 * rate)
        since = ms(since + FRAME_S * 1000 * rate)
        stage.screen.toFor = since
        for (const video of FakeVideo.made) video.run(FRAME_S)
        screen.update(frameOf(stage, { now: ms(now), seconds: FRAME_S }))
      }
    },
  }
}
const loaded = () => {
  for (const video of FakeVideo.made) video.readyState = 4
}
const visible = ({ screen }: ReturnType<typeof wall>) => screen.meshes[0]!.visible

describe('a film on the wall', () => {
  it('is muted, plays within the page, and comes once it can be seen', () => {
    const hall = wall()
    hall.show(FILM)
    hall.run(0.5)
    const [video] = FakeVideo.made
    expect(video).toMatchObject({ muted: true, playsInline: true, loop: true, src: '/media/a.webm' })
    expect(visible(hall)).toBe(false)
    loaded()
    hall.run(0.5)
    expect(visible(hall)).toBe(true)
    expect(video!.paused).toBe(false)
  })

  it('is sought to where the show is, once, and then only bent', () => {
    const hall = wall()
    hall.show(FILM)
    hall.at(7300)
    hall.run(0.1)
    loaded()
    hall.run(4)
    const { film } = hall.screen.state()
    expect(Math.abs(film!.standsMs - film!.wantedMs)).toBeLessThan(60)
    expect(FakeVideo.made[0]!.seeks).toBe(1)
  })

  it('stands still when the show is held [SH46]', () => {
    const hall = wall()
    hall.show(FILM)
    loaded()
    hall.run(0.2)
    loaded()
    hall.run(2)
    hall.run(1, 0)
    const [video] = FakeVideo.made
    expect(video!.paused).toBe(true)
    const stood = video!.currentTime
    hall.run(3, 0)
    expect(video!.currentTime).toBe(stood)
    hall.run(1)
    expect(video!.paused).toBe(false)
  })

  it('is let go of when something else is shown, and so is everything with the hall', () => {
    const hall = wall()
    hall.show(FILM)
    hall.run(0.2)
    loaded()
    hall.run(1)
    hall.show(DARK)
    hall.run(2)
    expect(FakeVideo.made[0]).toMatchObject({ src: '', paused: true })
    expect(visible(hall)).toBe(false)
    hall.show(FILM)
    hall.run(0.2)
    hall.screen.dispose()
    expect(FakeVideo.made.at(-1)).toMatchObject({ src: '', paused: true })
  })

  it('that cannot be shown is told to whoever measures, and nothing is thrown on the hall', () => {
    const hall = wall()
    hall.show(FILM)
    hall.run(0.2)
    FakeVideo.made[0]!.error = { code: 4 }
    FakeVideo.made[0]!.onerror!()
    hall.run(1)
    expect(hall.screen.state()).toMatchObject({ content: 'film', isThere: false })
    expect(hall.screen.state().failure).toContain('4')
    expect(hall.gpu.light.screenColour.value.r).toBe(0)
  })

  it('is made ready before its time, in the order of the cues', () => {
    const hall = wall()
    hall.screen.expect([FILM as never, IMAGE as never])
    hall.run(3)
    expect(FakeVideo.made).toHaveLength(0)
    hall.run(2)
    expect(FakeVideo.made).toHaveLength(1)
    hall.show(FILM)
    hall.run(0.1)
    expect(FakeVideo.made).toHaveLength(1)
  })

  it('throws its light on the hall, gently', () => {
    const hall = wall()
    hall.show(FILM)
    hall.run(0.1)
    loaded()
    hall.run(0.05)
    const first = hall.gpu.light.screenColour.value.r
    hall.run(2)
    expect(first).toBeLessThan(0.05)
    expect(hall.gpu.light.screenColour.value.r).toBeGreaterThan(0.2)
    hall.show(DARK)
    hall.run(3)
    expect(hall.gpu.light.screenColour.value.r).toBeLessThan(0.01)
  })
})

describe('what is on the wall does not flash above 3 Hz [SH48]', () => {
  /** Light that is thrown now, as the picture's own shader reckons it for films of nothing but white. */
  const thrown = (hall: ReturnType<typeof wall>) => {
    if (!visible(hall)) return 0
    const { firstWeight, secondWeight, steady } = hall.uniforms
    const level = firstWeight.value + secondWeight.value
    return Math.min(steady.value.y, Math.max(steady.value.x, level))
  }

  it.each([2, 5, 12, 30])('however fast cues follow each other: one every %d frames', (every) => {
    const hall = wall()
    const shown: number[] = []
    hall.show(FILM)
    hall.run(0.1)
    loaded()
    hall.run(1)
    for (let frame = 0; frame < 60 * 8; frame++) {
      if (frame % every === 0) hall.show(frame % (2 * every) === 0 ? DARK : FILM)
      loaded()
      hall.run(FRAME_S)
      shown.push(thrown(hall))
    }
    expect(Math.max(...shown)).toBeGreaterThan(0.5)
    expect(mostTurns(turnsOf(shown))).toBeLessThanOrEqual(6)
  })
})

describe('an image on the wall', () => {
  it("that cannot be shown gives way to the house's name", async () => {
    const hall = wall()
    hall.show(IMAGE)
    hall.run(0.1)
    await Promise.resolve()
    await Promise.resolve()
    hall.run(1)
    expect(hall.screen.state().failure).not.toBeNull()
    expect(hall.screen.meshes[1]!.visible).toBe(true)
  })
})
