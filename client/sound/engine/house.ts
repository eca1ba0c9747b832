import type { Acoustics } from '../acoustics.ts'
import type { SoundFrame } from '../contract.ts'
import type { KitName } from '../score/kit/piece.ts'
import { Applause } from './applause.ts'
import { AudioClock } from './audio-clock.ts'
import { Footsteps } from './footsteps.ts'
import { HALL_LATENCY, Hall } from './hall.ts'
import { MusicPlayer } from './music-player.ts'
import { OneShots } from './one-shots.ts'
import { RoomTone } from './room-tone.ts'

/** Everything that exists once the device is open. */
export class House {
  readonly clock: AudioClock
  readonly hall: Hall
  readonly player: MusicPlayer
  private readonly context: AudioContext
  private readonly pieceOf: (name: KitName) => AudioBuffer | undefined
  private readonly steps: Footsteps
  private readonly applause: Applause
  private readonly oneShots: OneShots
  private room: RoomTone | null = null

  constructor(
    context: AudioContext,
    destination: AudioNode,
    room: Acoustics,
    pieceOf: (name: KitName) => AudioBuffer | undefined,
  ) {
    this.context = context
    this.pieceOf = pieceOf
    this.clock = new AudioClock(context)
    this.hall = new Hall(context, destination, room)
    this.player = new MusicPlayer(context, this.hall.music)
    this.steps = new Footsteps(context, this.hall.effects, pieceOf)
    this.applause = new Applause(context, this.hall.effects, pieceOf)
    this.oneShots = new OneShots(context, this.hall.effects, pieceOf)
    this.furnish('impulse')
    this.furnish('room')
  }

  /** A piece of the kit is there. */
  furnish(name: KitName): void {
    const buffer = this.pieceOf(name)
    if (!buffer) return
    if (name === 'impulse') this.hall.impulse = buffer
    if (name === 'room' && !this.room) this.room = new RoomTone(this.context, this.hall.tone, buffer)
  }

  /** Context time at which something has to be played to be heard at a moment of the page. */
  readonly playedAt = (page: number): number => this.clock.heardAt(page) - HALL_LATENCY

  /** Everything but the score. */
  follow(frame: SoundFrame): void {
    const { stage, volumes } = frame
    this.hall.setVolumes(volumes, stage.music.volume ** 2)
    this.hall.place(frame.listener)
    this.applause.follow(frame.applause)
    for (const step of frame.footfalls) this.steps.fall(step, this.playedAt)
    this.oneShots.follow(stage.sounds, stage.showTime, this.playedAt(frame.pageTime))
  }

  dispose(): void {
    this.player.dispose()
    this.applause.dispose()
    this.steps.dispose()
    this.room?.dispose()
    this.hall.dispose()
  }
}
