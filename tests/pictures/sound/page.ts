import type { Music } from '#shared/show/music.ts'
import type { SoundNow } from '#shared/show/stage.ts'
import { type Ms, metres, ms } from '#shared/units/units.ts'
import { createSound, type Footfall, type SoundFrame, type SoundState } from '../../../client/sound/index.ts'
import { recorderIn } from './recorder.ts'

/** What the page says of one moment. */
export interface Reading {
  readonly page: number
  readonly asked: number
  readonly tracked: number | null
  readonly stampContext: number
  readonly stampPage: number
}

/** A stage that can be told what to play, for tests that drive the sound from outside. */
export interface Trial {
  begin(music: Music, seed: number): Promise<SoundState>
  /** The score is at `position` now and runs at `rate`. */
  place(position: number, rate: number): void
  stop(): void
  readings(): Reading[]
  recording(): { firstFrame: number; samples: number[] }
  state(): SoundState
  applaud(amount: number): void
  step(x: number, z: number): void
  effect(sound: SoundNow['sound']): void
}

declare global {
  interface Window {
    trial: Trial
  }
}

const context = new AudioContext({ sampleRate: 44_100 })
const recorder = await recorderIn(context)
const sound = createSound({ createContext: () => context, destination: () => recorder.node })
const readings: Reading[] = []
const sounds: SoundNow[] = []
const line = { playing: false, at: 0, position: 0, rate: 1 }
let applause = 0
let footfalls: Footfall[] = []

const positionAt = (page: number) => line.position + (page - line.at) * line.rate

function frame(now: Ms): SoundFrame {
  const music = {
    playing: line.playing,
    position: ms(positionAt(now)),
    volume: 1,
    beat: 0,
    section: 0,
  }
  const falling = footfalls
  footfalls = []
  return {
    pageTime: now,
    stage: { showTime: now, music, sounds, panicFor: null },
    rate: line.rate,
    applause,
    footfalls: falling,
    listener: { x: 2, y: 1.2, z: 3, forward: [-1, 0, 0], up: [0, 1, 0] },
    volumes: { music: 1, effects: 1, hall: 1 },
  }
}

let ticking = false

function tick(): void {
  const now = ms(performance.now())
  sound.update(frame(now))
  const stamp = context.getOutputTimestamp()
  readings.push({
    page: now,
    asked: positionAt(now),
    tracked: sound.trackTime(),
    stampContext: stamp.contextTime ?? 0,
    stampPage: stamp.performanceTime ?? 0,
  })
  requestAnimationFrame(tick)
}

window.trial = {
  begin: async (music, seed) => {
    await sound.unlock()
    await sound.prepare(music, seed)
    if (!ticking) tick()
    ticking = true
    return sound.state()
  },
  place: (position, rate) => {
    line.playing = true
    line.at = performance.now()
    line.position = position
    line.rate = rate
  },
  stop: () => {
    line.playing = false
  },
  readings: () => readings,
  recording: () => {
    const { firstFrame, samples } = recorder.recorded()
    return { firstFrame, samples: Array.from(samples, (value) => Math.round(value * 1e5) / 1e5) }
  },
  state: () => sound.state(),
  applaud: (amount) => {
    applause = amount
  },
  step: (x, z) => {
    footfalls.push({ at: ms(performance.now() + 200), x: metres(x), z: metres(z), heel: 1, strength: 1 })
  },
  effect: (name) => {
    const began = performance.now()
    const one = { sound: name, level: 0.8, soundFor: ms(0) }
    sounds.push(one)
    const age = setInterval(() => {
      one.soundFor = ms(performance.now() - began)
    }, 10)
    setTimeout(() => {
      clearInterval(age)
      sounds.splice(sounds.indexOf(one), 1)
    }, 4000)
  },
}
