import type { SoundName } from '#shared/show/cues/sound-cue.ts'
import type { SoundNow } from '#shared/show/stage.ts'
import type { KitName } from '../score/kit/piece.ts'
import { fade } from './gliding.ts'

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
  private begun: { sound: SoundName; at: number }[] = []

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
    if (sounds.length === 0 && this.begun.length === 0) return
    const known = this.begun.filter((one) => sounds.some((now) => same(one, now, showTime)))
    if (known.length < this.begun.length) this.begun = known
    for (const now of sounds) {
      const buffer = this.bufferOf(now.sound)
      if (!buffer || this.begun.some((one) => same(one, now, showTime))) continue
      this.begun.push({ sound: now.sound, at: showTime - now.soundFor })
      this.begin(buffer, heardThen - now.soundFor / 1000, LEVEL * now.level)
    }
  }

  /** @param start context time at which it should have begun */
  private begin(buffer: AudioBuffer, start: number, gain: number): void {
    const now = this.context.currentTime
    const offset = Math.max(0, now - start)
    if (offset > Math.min(WORTH_JOINING, buffer.duration - 0.2)) return
    const late = offset > COMES_IN
    const source = new AudioBufferSourceNode(this.context, { buffer })
    const level = new GainNode(this.context, { gain: late ? 0 : gain })
    if (late) fade(this.context, level.gain, gain, COMES_IN)
    source.connect(level)
    level.connect(this.out)
    source.start(Math.max(now, start), offset)
    source.onended = () => {
      source.disconnect()
      level.disconnect()
    }
  }
}

const same = (one: { sound: SoundName; at: number }, now: SoundNow, showTime: number): boolean =>
  one.sound === now.sound && Math.abs(one.at - (showTime - now.soundFor)) < SAME_MS
