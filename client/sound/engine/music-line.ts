import type { SoundFrame } from '../contract.ts'

/** Below this rate the show is held. */
const RUNNING = 0.5

/** `silent`: no music is asked for. */
export type MusicMode = 'silent' | 'play' | 'hold'

/**
 * Where the score is at any moment of the page, as the last frame said: a line that goes on when no frames come.
 * Times in milliseconds.
 */
export class MusicLine {
  mode: MusicMode = 'silent'
  panic = false
  volume = 1
  private pageTime = 0
  private position = 0

  take({ pageTime, stage, rate, coming }: SoundFrame): void {
    const { music } = stage
    this.volume = music.volume
    this.panic = stage.panicFor !== null
    this.pageTime = pageTime
    this.position = music.position
    if (this.panic) this.mode = 'silent'
    else if (music.playing) this.mode = rate >= RUNNING ? 'play' : 'hold'
    else if (coming != null) {
      this.mode = 'play'
      this.pageTime = coming
      this.position = 0
    } else this.mode = 'silent'
  }

  /** Position in the score at a page time; while held it stands still. */
  positionAt(page: number): number {
    return this.position + (this.mode === 'play' ? page - this.pageTime : 0)
  }

  /** Page time at which position 0 was, or will be. */
  get begins(): number {
    return this.pageTime - this.position
  }
}
