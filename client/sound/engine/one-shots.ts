import type { SoundName } from '#shared/show/cues/sound-cue.ts'
import type { SoundNow } from '#shared/show/stage.ts'
import type { KitName } from '../score/kit/piece.ts'
import { Fader } from './fader.ts'

/** A sound that began longer ago than this is not begun in the middle. */
const WORTH_JOINING = 4
const LEVEL = 0.8
const COMES_IN = 0.03

/** Two sounds of one name that began within this time are the same. */
const SAME_MS = 50

/** The sounds a run calls for, each begun once, from where it is by now. */
export class OneShots {
  private readonly context: BaseAudioContext
  private readonly out: AudioNode
  private readonly bufferOf: (piece: KitName) => AudioBuffer | undefined
  private readonly begun: Begun[] = []

  constructor(
    context: BaseAudioContext,
    out: AudioNode,
    bufferOf: (piece: KitName) => AudioBuffer | undefined,
  ) {
    this.context = context
    this.out = out
    this.bufferOf = bufferOf
  }

  /**
   * @param sounds what sounds on the stage now
   * @param showTime show time at which the stage holds, in ms
   * @param heardThen context time at which something has to be played to be heard then
   */
  follow(sounds: readonly SoundNow[], showTime: number, heardThen: number): void {
    for (let i = this.begun.length - 1; i >= 0; i--) {
      if (!isAmong(this.begun[i]!, sounds, showTime)) this.begun.splice(i, 1)
    }
    for (const now of sounds) {
      const buffer = this.bufferOf(now.sound)
      const at = showTime - now.soundFor
      if (!buffer || this.hasBegun(now.sound, at)) continue
      this.begun.push({ sound: now.sound, at })
      this.begin(buffer, heardThen - now.soundFor / 1000, LEVEL * now.level)
    }
  }

  private hasBegun(sound: SoundName, at: number): boolean {
    for (const one of this.begun) {
      if (one.sound === sound && Math.abs(one.at - at) < SAME_MS) return true
    }
    return false
  }

  /** @param start context time at which it should have begun */
  private begin(buffer: AudioBuffer, start: number, gain: number): void {
    const now = this.context.currentTime
    const offset = Math.max(0, now - start)
    if (offset > Math.min(WORTH_JOINING, buffer.duration - 0.2)) return
    const late = offset > COMES_IN
    const source = new AudioBufferSourceNode(this.context, { buffer })
    const level = new GainNode(this.context, { gain: late ? 0 : gain })
    if (late) new Fader(level.gain).to(gain, now, COMES_IN)
    source.connect(level)
    level.connect(this.out)
    source.start(Math.max(now, start), offset)
    source.onended = () => {
      source.disconnect()
      level.disconnect()
    }
  }
}

/** A sound of the run by its name and the show time at which it began. */
interface Begun {
  readonly sound: SoundName
  readonly at: number
}

function isAmong(one: Begun, sounds: readonly SoundNow[], showTime: number): boolean {
  for (const { sound, soundFor } of sounds) {
    if (sound === one.sound && Math.abs(one.at - (showTime - soundFor)) < SAME_MS) return true
  }
  return false
}
