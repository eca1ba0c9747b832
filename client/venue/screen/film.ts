import { filmAt } from '#shared/show/film-at.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import { filmSheet, type PictureSheet } from '../../gpu/index.ts'
import { type Glance, glanceAt, noLight } from './glance.ts'
import { behind, isFar, rateFor } from './in-step.ts'
import type { Projected } from './projected.ts'

/** How often the light of a film is measured. */
const GLANCE_EVERY_MS = 100
/** A film that stands still is sought to its picture when it is off by more than a frame, this often at most. */
const A_PICTURE_S = 0.04
const STILL_SEEK_MS = 300
/** After a seek has settled, what it was late by is what the next will allow for. */
const SETTLED_MS = 400
const LONGEST_LEAD_S = 0.4
/** Some browsers call back for pictures only while they draw the page themselves, which in a headset they do not. */
const SILENT_MS = 250
/** The very end has no picture of its own in some browsers. */
const BEFORE_END_S = 0.04
const AGAIN_MS = 1000

/**
 * A film on one muted element, kept in step with the show: sought when it is far, bent into place when it is near,
 * paused on a hold. Brought to the GPU only when there is a new picture.
 */
export class Film implements Projected {
  readonly mean: Glance = noLight()
  failure: string | null = null
  #sheet: PictureSheet | null = null
  readonly #video: HTMLVideoElement
  readonly #loop: boolean
  #wanted = 0
  #stood = 0
  #lead = 0.05
  #lateAfterSeek = false
  #soughtAt = Number.NEGATIVE_INFINITY
  #askedAt = Number.NEGATIVE_INFINITY
  #glancedAt = Number.NEGATIVE_INFINITY
  #calledAt = Number.NEGATIVE_INFINITY
  #called = false
  #taken = -1
  #callback = 0

  constructor(file: string, loop: boolean) {
    this.#loop = loop
    const video = document.createElement('video')
    this.#video = video
    video.muted = true
    video.defaultMuted = true
    video.playsInline = true
    video.disableRemotePlayback = true
    video.loop = loop
    video.preload = 'auto'
    video.onerror = () => {
      this.failure = `the film cannot be shown (${video.error?.code ?? 0})`
    }
    video.src = file
    this.#listen()
  }

  get sheet(): PictureSheet | null {
    return this.#sheet
  }

  update(shownFor: Ms, isHeld: boolean, now: Ms): void {
    const video = this.#video
    if (this.failure !== null || video.readyState < HTMLMediaElement.HAVE_METADATA) return
    const length = Number.isFinite(video.duration) ? video.duration : null
    this.#wanted = filmAt(shownFor, this.#loop, length === null ? null : ms(length * 1000)) / 1000
    this.#stood = video.currentTime
    const isOver = !this.#loop && length !== null && this.#wanted >= length
    if (isHeld || isOver) this.#stand(length, now)
    else this.#run(length, now)
    this.#take(now)
  }

  film() {
    return { standsMs: this.#stood * 1000, wantedMs: this.#wanted * 1000, isPaused: this.#video.paused }
  }

  dispose(): void {
    const video = this.#video
    if ('cancelVideoFrameCallback' in video) video.cancelVideoFrameCallback(this.#callback)
    video.onerror = null
    video.pause()
    video.removeAttribute('src')
    video.load()
    this.#sheet?.dispose()
    this.#sheet = null
  }

  /** The show stands still, or the film is over: one picture, the right one. */
  #stand(length: number | null, now: Ms): void {
    const video = this.#video
    if (!video.paused) video.pause()
    const picture = length === null ? this.#wanted : Math.min(this.#wanted, length - BEFORE_END_S)
    const off = Math.abs(picture - video.currentTime)
    if (off > A_PICTURE_S && !video.seeking && now - this.#soughtAt > STILL_SEEK_MS) this.#seek(picture, now)
    this.#lateAfterSeek = false
  }

  #run(length: number | null, now: Ms): void {
    const video = this.#video
    if (video.paused && now - this.#askedAt > AGAIN_MS) this.#play(now)
    if (video.seeking) return
    const late = behind(this.#wanted, video.currentTime, this.#loop ? length : null)
    this.#learn(late, now)
    if (isFar(late, (now - this.#soughtAt) / 1000)) {
      const ahead = this.#wanted + this.#lead
      this.#seek(length === null ? ahead : this.#loop ? ahead % length : Math.min(ahead, length), now)
      this.#lateAfterSeek = true
      return
    }
    const rate = rateFor(late)
    if (Math.abs(rate - video.playbackRate) > 0.004) video.playbackRate = rate
  }

  #play(now: Ms): void {
    this.#askedAt = now
    // A browser that does not let it play yet is asked again; what cannot be played says so by its error.
    this.#video.play().catch(() => undefined)
  }

  #learn(late: number, now: Ms): void {
    if (!this.#lateAfterSeek || now - this.#soughtAt < SETTLED_MS) return
    this.#lateAfterSeek = false
    if (Math.abs(late) < LONGEST_LEAD_S) this.#lead = Math.max(0, Math.min(LONGEST_LEAD_S, this.#lead + late))
  }

  #seek(to: number, now: Ms): void {
    this.#soughtAt = now
    this.#video.currentTime = to
    this.#video.playbackRate = 1
  }

  /** Brings a new picture over, if there is one, and looks at its light now and then. */
  #take(now: Ms): void {
    const video = this.#video
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.seeking) return
    if (this.#called) {
      this.#called = false
      this.#calledAt = now
    } else if (now - this.#calledAt < SILENT_MS || video.currentTime === this.#taken) return
    this.#taken = video.currentTime
    this.#sheet ??= filmSheet(video)
    this.#sheet.take()
    if (now - this.#glancedAt < GLANCE_EVERY_MS) return
    this.#glancedAt = now
    glanceAt(video, this.mean)
  }

  #listen(): void {
    const video = this.#video
    if (!('requestVideoFrameCallback' in video)) return
    const heard = () => {
      this.#called = true
      this.#callback = video.requestVideoFrameCallback(heard)
    }
    this.#callback = video.requestVideoFrameCallback(heard)
  }
}
