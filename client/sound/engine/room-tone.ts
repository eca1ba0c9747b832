import { Fader } from './fader.ts'

/** Far below the music: it is missed when it is gone. */
const LEVEL = 0.035
const FADE = 2.5

/** The air of the hall, looping from the door on. */
export class RoomTone {
  private readonly source: AudioBufferSourceNode
  private readonly level: GainNode

  constructor(context: BaseAudioContext, out: AudioNode, loop: AudioBuffer) {
    this.source = new AudioBufferSourceNode(context, { buffer: loop, loop: true })
    this.level = new GainNode(context, { gain: 0 })
    this.source.connect(this.level)
    this.level.connect(out)
    this.source.start()
    new Fader(this.level.gain).to(LEVEL, context.currentTime, FADE)
  }

  dispose(): void {
    this.source.stop()
    this.source.disconnect()
    this.level.disconnect()
  }
}
