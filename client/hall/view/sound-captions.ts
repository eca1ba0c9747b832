import type { SoundName } from '#shared/show/cues/sound-cue.ts'
import type { Stage } from '#shared/show/stage.ts'

/** What is heard that somebody who does not hear should know of. */
export type Heard = 'applause' | 'ovation' | 'music' | 'quiet' | SoundName

/** A sound is written for this long. */
const WRITTEN_MS = 3500
const MUSIC_MS = 6000
/** Claps a second over the house from which there is applause, and of each pair of hands from which it is loud. */
const APPLAUSE_RATE = 1
const OVATION_RATE = 2.5
const OVATION_HANDS = 4

export interface Hearing {
  readonly stage: Pick<Stage, 'music' | 'sounds' | 'panicFor'>
  /** Whether show time stands. */
  readonly isHeld: boolean
  readonly clapsPerSecond: number
  readonly attendees: number
}

/** The one thing to write now: what is loudest or newest. */
export function heardNow({ stage, isHeld, clapsPerSecond, attendees }: Hearing): Heard | null {
  if (clapsPerSecond >= APPLAUSE_RATE) {
    const isLoud = attendees >= OVATION_HANDS && clapsPerSecond >= attendees * OVATION_RATE
    return isLoud ? 'ovation' : 'applause'
  }
  const sound = stage.sounds.findLast(({ soundFor }) => soundFor < WRITTEN_MS)
  if (sound !== undefined) return sound.sound
  if (!stage.music.playing || stage.panicFor !== null) return null
  if (isHeld) return 'quiet'
  return stage.music.position < MUSIC_MS ? 'music' : null
}

/** Claps a second, from totals that come now and then. */
export class ClapRate {
  #claps = -1
  #at = 0
  #rate = 0

  /** `claps` is the house's total; `now` in milliseconds. */
  take(claps: number, now: number): number {
    const seconds = (now - this.#at) / 1000
    if (this.#claps < 0) this.#rate = 0
    else if (claps !== this.#claps) this.#rate = (claps - this.#claps) / Math.max(0.25, seconds)
    else if (seconds > 1.5) this.#rate = 0
    if (claps !== this.#claps) {
      this.#claps = claps
      this.#at = now
    }
    return this.#rate
  }
}
