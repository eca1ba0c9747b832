import type { Music } from '#shared/show/music.ts'
import { ms } from '#shared/units/units.ts'
import { HALL_LATENCY } from '../../../client/sound/engine/hall.ts'
import { createSound, type Sound } from '../../../client/sound/index.ts'
import { type Arrangement, arrange } from '../../../client/sound/score/arrange/arrange.ts'
import { ALL_SCORES } from '../../../client/sound/score/render/renderer.ts'
import { asContext, FakeContext, FakeRenderer, type FakeSource } from './fake-audio.ts'

export const MUSIC: Music = {
  title: 'Trial',
  score: 'noir',
  tempo: 120,
  beatsPerBar: 4,
  sections: [
    { name: 'Doors', bars: 16, energy: 0.3 },
    { name: 'Looks', bars: 240, energy: 0.7 },
    { name: 'Finale', bars: 64, energy: 1 },
  ],
}

/** Nobody listens to these clips: a hundred samples a second will do. */
const LIGHT_RATE = 100

export interface Circumstances {
  /** How much faster the device's clock runs than the page's, in millionths. */
  readonly ppm?: number
  /** How far readings of the device's clock are off, in ms, at most. */
  readonly jitterMs?: number
  readonly latency?: number
  /** Lets the page's timers come; none do unless told. */
  readonly advanceTimers?: (milliseconds: number) => void
}

/**
 * The sound in a world without sound: a page clock, a device clock that drifts from it, a stage that asks for
 * music. Says how far what leaves the loudspeaker is from what the stage asks for, whatever the engine believes.
 */
export class HouseOnTrial {
  readonly sound: Sound
  readonly renderer = new FakeRenderer()
  readonly context = new FakeContext()
  readonly plan: Arrangement
  page = 10_000
  playing = false
  rate = 1
  coming: number | null = null
  panicFor: number | null = null
  private line = { at: 0, position: 0 }
  private readonly advanceTimers: (milliseconds: number) => void
  private readonly speed: number
  private readonly jitterMs: number
  private readonly latency: number
  private contextOffset = 0
  private chance = 1

  constructor({ ppm = 0, jitterMs = 0, latency = 0.04, advanceTimers = () => {} }: Circumstances = {}) {
    this.advanceTimers = advanceTimers
    this.speed = 1 + ppm / 1e6
    this.jitterMs = jitterMs
    this.latency = latency
    const plan = arrange(ALL_SCORES.noir, MUSIC, 5)
    this.plan = { ...plan, clips: plan.clips.map((clip) => ({ ...clip, rate: LIGHT_RATE })) }
    this.contextOffset = -this.heardContext(this.page) + 0.2
    this.context.advanceTo(this.contextAt(this.page))
    this.context.getOutputTimestamp = () => ({
      contextTime: this.heardContext(this.page) + this.noise() / 1000,
      performanceTime: this.page,
    })
    this.sound = createSound({
      createContext: () => asContext(this.context),
      destination: (context) => context.destination,
      renderer: () => this.renderer,
      pageTime: () => ms(this.page),
    })
  }

  /** Opens the doors: the device is unlocked and everything is rendered. */
  async open(): Promise<void> {
    await this.sound.unlock()
    void this.sound.prepare(MUSIC, 5)
    this.deliverPlan()
    this.deliverClips()
  }

  deliverPlan(): void {
    this.renderer.receive?.({ kind: 'plan', request: 1, plan: this.plan })
  }

  deliverClips(wanted: (name: string) => boolean = () => true): void {
    this.plan.clips.forEach((clip, index) => {
      if (!wanted(clip.name)) return
      const channel = new Float32Array(Math.round(clip.seconds * clip.rate))
      channel[0] = index + 1
      const channels = [channel]
      this.renderer.receive?.({ kind: 'clip', request: 1, clip: index, channels })
    })
  }

  /** The stage has the score at `position` (ms) now. */
  place(position: number, rate = 1): void {
    this.playing = true
    this.rate = rate
    this.line = { at: this.page, position }
  }

  askedAt(page: number): number {
    return this.line.position + (page - this.line.at) * this.rate
  }

  /** Time passes; a frame each `frameMs`, or none (a hidden tab), timers each `timerMs` at best. */
  run(milliseconds: number, { frameMs = 16, timerMs = 0, look = () => {} }: Passing = {}): void {
    const end = this.page + milliseconds
    let timersDue = this.page + timerMs
    while (this.page < end) {
      this.page += frameMs || 16
      this.context.advanceTo(this.contextAt(this.page))
      if (this.page >= timersDue) {
        this.advanceTimers(Math.max(frameMs || 16, timerMs))
        timersDue = this.page + timerMs
      }
      if (frameMs) this.frame()
      look()
    }
  }

  /** The machine slept: the page's clock went on, the device's did not. */
  sleep(milliseconds: number): void {
    this.page += milliseconds
    this.contextOffset -= (milliseconds / 1000) * this.speed
  }

  frame(): void {
    const music = {
      playing: this.playing,
      position: ms(this.askedAt(this.page)),
      volume: 1,
      beat: 0,
      section: 0,
    }
    const panicFor = this.panicFor === null ? null : ms(this.panicFor)
    this.sound.update({
      pageTime: ms(this.page),
      stage: { showTime: ms(this.page), music, sounds: [], panicFor },
      rate: this.rate,
      coming: this.coming === null ? null : ms(this.coming),
      applause: 0,
      footfalls: [],
      listener: { x: 0, y: 1, z: 0, forward: [0, 0, -1], up: [0, 1, 0] },
      volumes: { music: 1, effects: 1, hall: 1 },
    })
  }

  /** Clips that sound and are not on their way out. */
  heard(): FakeSource[] {
    const now = this.context.currentTime
    return this.context
      .soundingAt(now)
      .filter((source) => this.clipOf(source) >= 0 && source.stops === Number.POSITIVE_INFINITY)
  }

  /** Oscillators that sound: those of the held chord. */
  oscillators(): number {
    return this.context.soundingAt(this.context.currentTime).filter((source) => !source.buffer).length
  }

  /** The worst error of what is heard, in ms; null while nothing is. */
  error(): number | null {
    const reachesEar = ((this.context.currentTime + HALL_LATENCY - this.contextOffset) / this.speed) * 1000
    const asked = this.askedAt(reachesEar)
    const errors = this.heard().map((source) => this.positionOf(source, asked) - asked)
    return errors.length === 0
      ? null
      : errors.reduce((worst, one) => (Math.abs(one) > Math.abs(worst) ? one : worst))
  }

  /** Where in the score a source is, in ms: of all places its clip has, the one nearest to what is asked for. */
  private positionOf(source: FakeSource, asked: number): number {
    const clip = this.clipOf(source)
    const within = source.offset + source.played
    const places = this.plan.placements
      .filter((one) => one.clip === clip)
      .map((one) => (one.at + within) * 1000)
    return places.reduce((near, one) => (Math.abs(one - asked) < Math.abs(near - asked) ? one : near))
  }

  private clipOf(source: FakeSource): number {
    return (source.buffer?.mark ?? 0) - 1
  }

  /** Context time of the sample that leaves the loudspeaker at a page time: the truth. */
  private heardContext(page: number): number {
    return (page / 1000) * this.speed + this.contextOffset
  }

  private contextAt(page: number): number {
    return this.heardContext(page) + this.latency
  }

  private noise(): number {
    this.chance = (this.chance * 16807) % 2147483647
    return this.jitterMs * ((2 * this.chance) / 2147483647 - 1)
  }
}

export interface Passing {
  readonly frameMs?: number
  readonly timerMs?: number
  readonly look?: () => void
}
