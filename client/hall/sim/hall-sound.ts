import type { Camera } from 'three'
import { Vector3 } from 'three'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { Stage } from '#shared/show/stage.ts'
import type { Ms } from '#shared/units/units.ts'
import type { ShowView } from '../../performance/index.ts'
import {
  acousticsOf,
  createSound,
  type Listener,
  type Sound,
  type SoundFrame,
  type Volumes,
} from '../../sound/index.ts'
import { Footfalls } from './footfalls.ts'
import { type HallStore, patch } from './hall-store.ts'

/** The sound of one visit: kept in step with the show, heard from where the visitor is. */
export class HallSound {
  readonly sound: Sound
  volumes: Volumes = { music: 1, effects: 1, hall: 1 }
  readonly #store: HallStore
  readonly #footfalls: Footfalls
  readonly #frame: { -readonly [Key in keyof SoundFrame]: SoundFrame[Key] }
  readonly #listener: { -readonly [Key in keyof Listener]: Listener[Key] }
  readonly #forward: [number, number, number] = [0, 0, -1]
  readonly #up: [number, number, number] = [0, 1, 0]
  readonly #stop: () => void

  constructor(run: RunOfShow, store: HallStore, stage: Stage) {
    this.sound = createSound({ room: acousticsOf(run.venue) })
    this.#store = store
    this.#footfalls = new Footfalls(run)
    this.#listener = { x: 0, y: 1.2, z: 0, forward: this.#forward, up: this.#up }
    this.#frame = {
      pageTime: 0 as Ms,
      stage,
      rate: 0,
      coming: null,
      applause: 0,
      footfalls: [],
      listener: this.#listener,
      volumes: this.volumes,
    }
    this.#stop = this.sound.subscribe(() => this.#tell())
  }

  /** Renders or fetches the music; what is heard first comes first. */
  async prepare(run: RunOfShow, from: Ms): Promise<void> {
    const prepared = await this.sound.prepare(run.music, seedOf(run.id), {
      from,
      onProgress: (musicLoaded) => patch(this.#store, { musicLoaded: Math.round(musicLoaded * 50) / 50 }),
    })
    if (prepared.ok) patch(this.#store, { musicLoaded: 1 })
    else if (prepared.error.reason !== 'replaced' && prepared.error.reason !== 'closed') {
      patch(this.#store, { musicFailed: prepared.error.reason })
    }
  }

  /** Without a camera the listener stays where they were. */
  update(view: ShowView, stage: Stage, page: Ms, camera: Camera | null, applause: number): void {
    const frame = this.#frame
    frame.pageTime = page
    frame.stage = stage
    frame.rate = stage.panicFor === null ? view.rateAt(page) : 1
    frame.coming = view.musicComing(page)
    frame.applause = applause
    frame.footfalls = this.#footfalls.next(view.timeline.passages, stage.showTime, page, frame.rate)
    frame.volumes = this.volumes
    if (camera !== null) this.#listen(camera)
    this.sound.update(frame)
  }

  dispose(): void {
    this.#stop()
    this.sound.dispose()
  }

  #listen(camera: Camera): void {
    camera.getWorldPosition(place)
    this.#listener.x = place.x
    this.#listener.y = place.y
    this.#listener.z = place.z
    place.set(0, 0, -1).transformDirection(camera.matrixWorld).toArray(this.#forward)
    place.set(0, 1, 0).transformDirection(camera.matrixWorld).toArray(this.#up)
  }

  #tell(): void {
    const { audio, music } = this.sound.state()
    patch(this.#store, { sound: audio, ...(music === 'failed' ? { musicFailed: 'format' } : {}) })
  }
}

const place = new Vector3()

function seedOf(run: string): number {
  let hash = 5381
  for (let index = 0; index < run.length; index++) hash = (Math.imul(hash, 33) ^ run.charCodeAt(index)) >>> 0
  return hash
}
