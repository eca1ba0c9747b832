import type { Camera, WebGLRenderer } from 'three'
import type { Night } from '#shared/night/night.ts'
import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { Stage } from '#shared/show/stage.ts'
import { emptyStage } from '#shared/show/stage-at.ts'
import type { Language, LocalText } from '#shared/show/text.ts'
import { type Ms, ms, NEVER } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'
import type { Frame } from '../../frame/index.ts'
import { pageNow } from '../../net/index.ts'
import type { ReplayShow, ShowView } from '../../performance/index.ts'
import type { Building, WallPictureState } from '../../venue/index.ts'
import { Acclaim } from './acclaim.ts'
import type { Audience } from './audience.ts'
import { GalleryPeople } from './gallery-people.ts'
import { RoomDrawsIn } from './gathering.ts'
import { createHallScene, type HallScene } from './hall-scene.ts'
import { HallSound } from './hall-sound.ts'
import { type HallStore, patch } from './hall-store.ts'
import { LookInView } from './look-in-view.ts'
import { NightAgain } from './night-again.ts'
import { Ovation } from './ovation.ts'
import { seatAgain } from './replay-people.ts'
import { type Applauds, SelfPose } from './self-pose.ts'
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
/** The house's clock going on by more than this from frame to frame, or back, is somebody going to another moment. */
const ELSEWHERE_MS = 2000

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
  readonly #room: RoomDrawsIn
  readonly #frame: { -readonly [Key in keyof Frame]: Frame[Key] }
  #view: ShowView | null = null
  #again: NightAgain | null = null
  #audience: Audience
  #wall = 0
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
    this.#audience = this.people
    this.#room = new RoomDrawsIn(venue)
    this.sound = new HallSound(run, store, this.stage)
    const { gathering } = this.#room
    this.#frame = { stage: this.stage, now: ms(0), seconds: 0, calm: false, gathering }
  }

  get view(): ShowView | null {
    return this.#view
  }

  watch(view: ShowView): void {
    this.#view = view
    void this.sound.prepare(this.#run, this.#musicPosition(view))
  }

  /** A show seen again, with those who were there. */
  watchAgain(replay: ReplayShow, night: Night): void {
    this.viewer.sit(seatAgain(night, this.#venue))
    this.viewer.mode = 'director'
    this.#again = new NightAgain(night, replay, this.#venue, this.viewer)
    this.#audience = this.#again.audience
    this.watch(replay)
  }

  /** The house of the night that is seen again; null live. */
  get again(): NightAgain | null {
    return this.#again
  }

  /** What is projected on the wall, for whoever measures. */
  projected(): WallPictureState | null {
    return this.#scene?.projected() ?? null
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
    if (this.#view !== null) this.#fill(this.#view, page, frame.seconds)
    this.viewer.update(this.stage, frame.seconds, this.calm)
    if (free) {
      this.viewer.pose(camera)
      camera.updateMatrixWorld()
    }
    this.#inView.update(this.stage, camera, frame.seconds)
    this.#scene?.update(frame, camera, this.#audience.people)
    this.#speakOut(page, camera, frame.seconds)
    if (page - this.#toldAt >= TOLD_EVERY_MS) this.#tell(page)
  }

  /** A moment where no picture can be drawn: the show goes on in words and in sound, heard from the seat. */
  follow(): void {
    const page = pageNow()
    const seconds = Math.min(0.5, (page - this.#steppedAt) / 1000)
    this.#steppedAt = page
    if (this.#view === null) return
    this.#fill(this.#view, page, seconds)
    this.#speakOut(page, null, seconds)
    this.#tell(page)
    this.drawn()
  }

  /** Who is on stage, who is in the seats, and how much of the room that takes. */
  #fill(view: ShowView, page: Ms, seconds: number): void {
    const wall = view.wallAt(page)
    const isElsewhere = Math.abs(wall - this.#wall) > ELSEWHERE_MS
    this.#wall = wall
    view.stageAt(page, this.stage)
    this.#audience.write(wall, seconds, this.stage)
    const hasSeat = this.outgoing !== null || this.viewer.mode === 'seat'
    this.#room.update(this.#audience.people, this.viewer, hasSeat, seconds, this.calm || isElsewhere)
  }

  /** Something came from the house: a page that draws no frames hears of a hold all the same. */
  heed(): void {
    const page = pageNow()
    if (this.#view === null || page - this.#steppedAt < UNDRAWN_MS) return
    this.#view.stageAt(page, this.stage)
    this.sound.update(this.#view, this.stage, page, null, this.#applause(page, 0))
    this.#tell(page)
  }

  dispose(): void {
    this.#scene?.dispose()
    this.#scene = null
    this.sound.dispose()
  }

  /** The stage is there for the first time: in the picture, or, where there is none, in words. */
  drawn(): void {
    if (this.#view !== null) patch(this.#store, { drawn: true })
  }

  #speakOut(page: Ms, camera: Camera | null, seconds: number): void {
    const applause = this.#applause(page, seconds)
    if (this.#view !== null) this.sound.update(this.#view, this.stage, page, camera, applause)
    if (this.outgoing === null) return
    const pose = this.self.next(this.viewer, this.#applauds(page), page)
    if (pose !== null) this.outgoing.sendPose(pose)
    this.acclaim.update(page, (acclaim) => this.outgoing?.sendAcclaim(acclaim) ?? false)
  }

  /** How loud the house is: now, or as it was that night. */
  #applause(page: Ms, seconds: number): number {
    return this.#again === null ? this.ovation.update(page, seconds) : this.#again.loudness(page)
  }

  /** Applause that does not end, one's own or the house's, brings people to their feet. */
  #applauds(page: Ms): Applauds {
    if (!this.acclaim.isClapping(page)) return 'not'
    return this.acclaim.isOvation(page) || this.ovation.isOvation ? 'standing' : 'seated'
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
      onWall: describedOn(this.stage.screen.to),
      caption: this.stage.captions.at(-1)?.text ?? null,
      secondsToGo: toGo > 0 && this.stage.showTime === 0 ? Math.ceil(toGo) : null,
      showSeconds: Math.floor(this.stage.showTime / 1000),
      mode: this.viewer.mode,
      ...(this.#again === null ? {} : { house: this.#again.house(page) }),
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

const describedOn = (content: ScreenContent): LocalText | null =>
  'description' in content ? (content.description ?? null) : null
