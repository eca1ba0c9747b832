import type { Music } from '#shared/show/music.ts'
import type { Result } from '#shared/units/result.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import { type Acoustics, acousticsOf } from './acoustics.ts'
import type {
  AudioState,
  MusicState,
  Prepared,
  PrepareOptions,
  Sound,
  SoundFailure,
  SoundFrame,
  SoundState,
} from './contract.ts'
import { Device } from './engine/device.ts'
import { FileDeck } from './engine/file-deck.ts'
import { House } from './engine/house.ts'
import { KIT_RATE, Library, type RendererPort, type ScoreOnShelf } from './engine/library.ts'
import { MusicLine } from './engine/music-line.ts'
import type { Playable } from './engine/music-player.ts'
import { closeFile, openFile } from './engine/open-file.ts'
import { barSeconds, filePlayable, scorePlayable } from './engine/playables.ts'
import { Preparation } from './engine/preparation.ts'
import { ScoreDeck } from './engine/score-deck.ts'
import { workerPort } from './engine/worker-port.ts'

/** What a page may put in place of the browser's own. */
export interface SoundOptions {
  /** The room it is heard in: Nocturne, unless told. */
  readonly room?: Acoustics
  readonly createContext?: () => AudioContext
  /** Where everything goes in the end: the device, unless told. */
  readonly destination?: (context: AudioContext) => AudioNode
  readonly renderer?: () => RendererPort
  readonly pageTime?: () => Ms
}

/** When no frame comes, as in a hidden tab, the score is fed this often; a browser may make a second of it. */
const UNATTENDED_MS = 250
/** The score is followed at most this often. */
const FOLLOW_MS = 25
/** A jump of the line by more than this is a seek: what is needed there is rendered first. */
const SEEK_SECONDS = 4

export const createSound = (options: SoundOptions = {}): Sound => new HouseSound(options)

class HouseSound implements Sound {
  private readonly pageTime: () => Ms
  private readonly destination: (context: AudioContext) => AudioNode
  private readonly room: Acoustics
  private readonly device: Device
  private readonly library: Library
  private readonly line = new MusicLine()
  private readonly listeners = new Set<() => void>()
  private readonly timer: ReturnType<typeof setInterval>
  private house: House | null = null
  private preparation: Preparation | null = null
  private shelf: ScoreOnShelf | null = null
  private file: { element: HTMLAudioElement; music: Music; seconds: number | null } | null = null
  private failure: SoundFailure | null = null
  private followedAt = Number.NEGATIVE_INFINITY
  private followedTo = 0
  private readonly told: Pick<SoundState, 'audio' | 'music' | 'failure'> = {
    audio: 'locked',
    music: 'none',
    failure: null,
  }

  constructor(options: SoundOptions) {
    this.pageTime = options.pageTime ?? (() => ms(performance.now()))
    this.destination = options.destination ?? ((context) => context.destination)
    this.room = options.room ?? acousticsOf('nocturne')
    const create = options.createContext ?? newContext
    this.device = new Device(create, () => this.tell())
    this.library = new Library((options.renderer ?? workerPort)(), {
      plan: (shelf) => this.shelve(shelf),
      clip: (shelf) => {
        this.preparation?.advance(shelf)
        this.tell()
      },
      piece: (name) => this.house?.furnish(name),
      failed: (detail) => this.fail({ reason: 'network', detail }),
    })
    this.timer = setInterval(() => this.attend(), UNATTENDED_MS)
  }

  unlock(): Promise<AudioState> {
    return this.device.unlock((context) => {
      this.library.askForKit()
      this.house = new House(context, this.destination(context), this.room, (name) =>
        this.library.piece(name),
      )
      this.load()
    })
  }

  prepare(music: Music, seed: number, options: PrepareOptions = {}): Promise<Result<Prepared, SoundFailure>> {
    this.preparation?.fail({ reason: 'replaced', detail: 'other music was asked for' })
    this.clear()
    const preparation = new Preparation(music, options)
    this.preparation = preparation
    if (music.file) void this.open(preparation, music.file)
    else this.library.askForScore(music, seed, (options.from ?? 0) / 1000)
    this.tell()
    return preparation.done
  }

  update(frame: SoundFrame): void {
    const now = this.pageTime()
    this.line.take(frame)
    const { house } = this
    if (!house) return
    house.clock.read(now)
    house.follow(frame)
    if (now - this.followedAt >= FOLLOW_MS || now < this.followedAt) this.follow(house, now)
  }

  trackTime(): Ms | null {
    if (!this.house?.clock.known) return null
    const position = this.house.player.positionAt(this.house.playedAt(this.pageTime()))
    return position === null ? null : ms(position * 1000)
  }

  state(): SoundState {
    const heard = this.trackTime()
    return {
      audio: this.device.state,
      music: this.musicState(),
      progress: this.shelf ? this.shelf.rendered / this.shelf.plan.clips.length : this.file ? 1 : 0,
      failure: this.failure,
      errorMs: heard === null ? null : heard - this.line.positionAt(this.pageTime()),
      scoreBytes: this.shelf?.bytes ?? 0,
    }
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  dispose(): void {
    clearInterval(this.timer)
    this.preparation?.fail({ reason: 'closed', detail: 'the sound was closed' })
    this.clear()
    this.house?.dispose()
    this.house = null
    this.library.close()
    this.device.close()
    this.tell()
    this.listeners.clear()
  }

  /** Feeds the score when nobody calls `update`. */
  private attend(): void {
    const now = this.pageTime()
    if (!this.house || now - this.followedAt < UNATTENDED_MS * 0.8) return
    this.house.clock.read(now)
    this.follow(this.house, now)
  }

  /** A device that does not run stands still while the stage goes on: there is nothing to follow. */
  private follow(house: House, now: Ms): void {
    this.followedAt = now
    if (this.device.state !== 'running') return
    const position = this.line.positionAt(now) / 1000
    if (Math.abs(position - this.followedTo) > SEEK_SECONDS) this.library.need(Math.max(0, position))
    this.followedTo = position
    house.player.follow(this.line, house.playedAt(this.line.begins), position)
    this.tell()
  }

  private shelve(shelf: ScoreOnShelf): void {
    this.shelf = shelf
    this.load()
    this.tell()
  }

  /** Gives the player what there is, once there is a device to play it on. */
  private load(): void {
    const { house, preparation } = this
    if (!house || !preparation) return
    if (this.shelf) house.player.load(this.scoreOn(house, this.shelf, preparation.music))
    else if (this.file) house.player.load(this.fileOn(house, this.file))
  }

  private scoreOn(house: House, shelf: ScoreOnShelf, music: Music): Playable {
    const deck = new ScoreDeck(
      this.device.context!,
      house.hall.music,
      shelf.plan,
      (clip) => shelf.buffers[clip],
    )
    return scorePlayable(deck, shelf.plan, barSeconds(music))
  }

  private fileOn(house: House, file: NonNullable<typeof this.file>): Playable {
    const deck = new FileDeck(this.device.context!, house.hall.music, file.element, (failure) =>
      this.fail(failure),
    )
    return filePlayable(deck, file.music, file.seconds)
  }

  private async open(preparation: Preparation, address: string): Promise<void> {
    const element = new Audio()
    const opened = await openFile(element, address)
    if (this.preparation !== preparation) {
      closeFile(element)
      return
    }
    if (!opened.ok) {
      this.fail(opened.error)
      return
    }
    const length = opened.value
    this.file = { element, music: preparation.music, seconds: length === null ? null : length / 1000 }
    element.addEventListener('error', () => {
      if (this.file?.element === element) {
        this.fail({ reason: 'network', detail: `${address}: ${element.error?.message ?? 'stopped'}` })
      }
    })
    this.load()
    preparation.succeed({ source: 'file', length })
    this.tell()
  }

  private clear(): void {
    this.house?.player.load(null)
    if (this.file) closeFile(this.file.element)
    this.shelf = null
    this.file = null
    this.failure = null
    this.preparation = null
  }

  private fail(failure: SoundFailure): void {
    this.failure = failure
    this.preparation?.fail(failure)
    this.tell()
  }

  private musicState(): MusicState {
    if (this.failure) return 'failed'
    if (!this.preparation) return 'none'
    if (!this.shelf && !this.file) return 'rendering'
    const playing = this.house?.player.state
    if (playing) return playing
    return this.shelf && this.shelf.rendered < this.shelf.plan.clips.length ? 'rendering' : 'ready'
  }

  /** Tells those who listen when something has changed. */
  private tell(): void {
    const audio = this.device.state
    const music = this.musicState()
    const { told, failure } = this
    if (told.audio === audio && told.music === music && told.failure === failure) return
    Object.assign(told, { audio, music, failure })
    for (const changed of this.listeners) changed()
  }
}

/** At the rate everything is rendered at; a device that cannot run at it is taken as it is. */
function newContext(): AudioContext {
  try {
    return new AudioContext({ sampleRate: KIT_RATE, latencyHint: 'balanced' })
  } catch {
    return new AudioContext({ latencyHint: 'balanced' })
  }
}
