import type { Camera, WebGLRenderer } from 'three'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { Stage } from '#shared/show/stage.ts'
import { emptyStage } from '#shared/show/stage-at.ts'
import type { Language } from '#shared/show/text.ts'
import { type Ms, ms, NEVER } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'
import { type Frame, FULL_HOUSE } from '../../frame/index.ts'
import { pageNow } from '../../net/index.ts'
import type { ShowView } from '../../performance/index.ts'
import type { Building } from '../../venue/index.ts'
import { Acclaim } from './acclaim.ts'
import { GalleryPeople } from './gallery-people.ts'
import { createHallScene, type HallScene } from './hall-scene.ts'
import { HallSound } from './hall-sound.ts'
import { type HallStore, patch } from './hall-store.ts'
import { LookInView } from './look-in-view.ts'
import { Ovation } from './ovation.ts'
import { SelfPose } from './self-pose.ts'
import { Viewer } from './viewer.ts'

/** What a live visit lends the hall so that this visitor is seen and heard by others. */
export interface Outgoing {
  sendPose(pose: Uint8Array): boolean
  sendAcclaim(acclaim: { claps: number; hearts: number }): boolean
}

/** The page around the hall is told what changed this often. */
const TOLD_EVERY_MS = 120
/** No frame for this long: the page is in the background and draws nothing. */
const UNDRAWN_MS = 500

/** One visit's hall, run frame by frame: from the house's clock to the picture, the sound and the wire. */
export class HallRun {
  readonly viewer: Viewer
  readonly people: GalleryPeople
  readonly acclaim = new Acclaim()
  readonly ovation = new Ovation()
  readonly sound: HallSound
  readonly stage: Stage = emptyStage()
  calm = false
  outgoing: Outgoing | null = null
  /** What a frame takes of the main thread in our own systems, smoothed. */
  scriptMs = 0
  readonly #run: RunOfShow
  readonly #venue: Venue
  readonly #building: Building
  readonly #store: HallStore
  /** This visitor's own body, as the others see it. */
  readonly self = new SelfPose()
  readonly #inView = new LookInView()
  readonly #frame: { -readonly [Key in keyof Frame]: Frame[Key] }
  #view: ShowView | null = null
  #scene: HallScene | null = null
  #toldAt = 0
  #steppedAt = 0
  #language: Language = 'en'

  constructor(run: RunOfShow, venue: Venue, building: Building, store: HallStore) {
    this.#run = run
    this.#venue = venue
    this.#building = building
    this.#store = store
    this.viewer = new Viewer(venue, venue.seats[0]!)
    this.people = new GalleryPeople(venue)
    this.sound = new HallSound(run, store, this.stage)
    this.#frame = { stage: this.stage, now: ms(0), seconds: 0, calm: false, gathering: FULL_HOUSE }
  }

  get view(): ShowView | null {
    return this.#view
  }

  watch(view: ShowView): void {
    this.#view = view
    void this.sound.prepare(this.#run, this.#musicPosition(view))
  }

  speak(language: Language): void {
    this.#language = language
    this.#scene?.speak(language)
  }

  /** Builds what is seen, on a renderer that is ready. */
  build(renderer: WebGLRenderer): HallScene {
    const scene = createHallScene(
      renderer,
      this.#venue,
      this.#building,
      this.#run,
      () => this.#view?.timeline.passages ?? [],
    )
    scene.speak(this.#language)
    this.#scene = scene
    void scene.load((share) => patch(this.#store, { looksLoaded: Math.round(share * 50) / 50 }))
    return scene
  }

  /** One frame. `free` is false when something else moves the camera (a headset). */
  step(camera: Camera, seconds: number, free: boolean): void {
    const page = pageNow()
    this.#steppedAt = page
    this.#advance(page, camera, seconds, free)
    this.scriptMs += (pageNow() - page - this.scriptMs) * 0.1
  }

  #advance(page: Ms, camera: Camera, seconds: number, free: boolean): void {
    const frame = this.#frame
    frame.now = page
    frame.seconds = Math.min(0.1, seconds)
    frame.calm = this.calm
    if (this.#view !== null) {
      this.#view.stageAt(page, this.stage)
      this.people.write(this.#view.wallAt(page), frame.seconds)
    }
    this.viewer.update(this.stage, frame.seconds, this.calm)
    if (free) {
      this.viewer.pose(camera)
      camera.updateMatrixWorld()
    }
    this.#inView.update(this.stage, camera, frame.seconds)
    this.#scene?.update(frame, camera, this.people.people)
    this.#speakOut(page, camera, frame.seconds)
    if (page - this.#toldAt >= TOLD_EVERY_MS) this.#tell(page)
  }

  /** Something came from the house: a page that draws no frames hears of a hold all the same. */
  heed(): void {
    const page = pageNow()
    if (this.#view === null || page - this.#steppedAt < UNDRAWN_MS) return
    this.#view.stageAt(page, this.stage)
    this.sound.update(this.#view, this.stage, page, null, this.ovation.update(page, 0))
    this.#tell(page)
  }

  dispose(): void {
    this.#scene?.dispose()
    this.#scene = null
    this.sound.dispose()
  }

  /** The picture is drawn for the first time with a stage in it. */
  drawn(): void {
    if (this.#view !== null) patch(this.#store, { drawn: true })
  }

  #speakOut(page: Ms, camera: Camera, seconds: number): void {
    const applause = this.ovation.update(page, seconds)
    if (this.#view !== null) this.sound.update(this.#view, this.stage, page, camera, applause)
    if (this.outgoing === null) return
    const pose = this.self.next(this.viewer, this.acclaim.isClapping(page), page)
    if (pose !== null) this.outgoing.sendPose(pose)
    this.acclaim.update(page, (acclaim) => this.outgoing?.sendAcclaim(acclaim) ?? false)
  }

  #tell(page: Ms): void {
    this.#toldAt = page
    const view = this.#view
    if (view === null) return
    const { transport } = view
    const startsAt = this.#store.getState().startsAt
    const begins = transport.rate === 1 && transport.anchorShow === 0 ? transport.anchorWall : startsAt
    const toGo = begins === null ? Number.NEGATIVE_INFINITY : (begins - view.wallAt(page)) / 1000
    patch(this.#store, {
      phase: transport.phase,
      panic: this.stage.panicFor !== null,
      lookNumber: this.stage.lookNumber,
      lookInView: this.#lookInView(),
      caption: this.stage.captions.at(-1)?.text ?? null,
      secondsToGo: toGo > 0 && this.stage.showTime === 0 ? Math.ceil(toGo) : null,
      showSeconds: Math.floor(this.stage.showTime / 1000),
      mode: this.viewer.mode,
    })
  }

  #lookInView(): number | null {
    const { look } = this.#inView
    return look === null ? this.stage.lookNumber : this.#run.looks[look]!.number
  }

  /** Where in the score listening will begin, so that it can be made ready first. */
  #musicPosition(view: ShowView): Ms {
    const { musicAt } = view.timeline
    const position = musicAt === NEVER ? 0 : view.showTimeAt(pageNow()) - musicAt
    return ms(Math.max(0, position))
  }
}
