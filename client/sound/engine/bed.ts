import type { BedSound } from '../score/score.ts'
import { Fader } from './fader.ts'

/** Seconds after a fade until its oscillators are taken away. */
const LINGER = 0.5

/**
 * What is heard while the show is held: the chord the score stopped in, played without end by oscillators that
 * beat and swell slowly, darker than the score. Nothing of it exists while it is silent.
 */
export class Bed {
  private readonly context: BaseAudioContext
  private readonly out: AudioNode
  private playing: BedVoices | null = null

  constructor(context: BaseAudioContext, out: AudioNode) {
    this.context = context
    this.out = out
  }

  get sounding(): boolean {
    return this.playing !== null
  }

  /** @param chord frequencies in Hz from the bass up */
  hold(chord: readonly number[], sound: BedSound, seconds: number): void {
    if (this.playing) return
    this.playing = new BedVoices(this.context, this.out, chord, sound)
    this.playing.fadeTo(sound.level, seconds)
  }

  release(seconds: number): void {
    this.playing?.stop(seconds)
    this.playing = null
  }
}

class BedVoices {
  private readonly context: BaseAudioContext
  private readonly fader: Fader
  private readonly sources: OscillatorNode[] = []
  private readonly nodes: AudioNode[] = []

  constructor(context: BaseAudioContext, out: AudioNode, chord: readonly number[], sound: BedSound) {
    this.context = context
    const level = new GainNode(context, { gain: 0 })
    this.fader = new Fader(level.gain)
    const tone = new BiquadFilterNode(context, { type: 'lowpass', frequency: sound.hz, Q: 0.5 })
    tone.connect(level)
    level.connect(out)
    this.nodes.push(tone, level)
    this.sway(tone.detune, 700, sound.swells / 60 / 1.7)
    const wave = new PeriodicWave(context, { imag: Float32Array.from([0, ...sound.partials]) })
    chord.forEach((hz, index) => {
      this.voice(hz, index, wave, sound, tone)
    })
  }

  fadeTo(value: number, seconds: number): void {
    this.fader.to(value, this.context.currentTime, seconds)
  }

  stop(seconds: number): void {
    this.fadeTo(0, seconds)
    const end = this.context.currentTime + seconds + LINGER
    for (const source of this.sources) source.stop(end)
    const last = this.sources.at(-1)
    if (last) last.onended = () => this.nodes.concat(this.sources).forEach((node) => void node.disconnect())
  }

  /** Two oscillators a little apart, to the left and the right, swelling in their own time; the bass is one. */
  private voice(hz: number, index: number, wave: PeriodicWave, sound: BedSound, into: AudioNode): void {
    const sides = index === 0 ? [0] : [-1, 1]
    for (const side of sides) {
      const loudness = (index === 0 ? 0.5 : side < 0 ? 0.24 : 0.15) / (1 + 0.12 * index)
      const source = new OscillatorNode(this.context, {
        type: 'custom',
        periodicWave: wave,
        frequency: hz,
        detune: (side * sound.detune) / 2,
      })
      const swell = new GainNode(this.context, { gain: loudness })
      const pan = new StereoPannerNode(this.context, { pan: side * 0.75 })
      source.connect(swell)
      swell.connect(pan)
      pan.connect(into)
      source.start()
      this.sources.push(source)
      this.nodes.push(swell, pan)
      this.sway(swell.gain, loudness * 0.3, (sound.swells / 60) * (0.7 + 0.19 * index + 0.05 * side))
    }
  }

  private sway(param: AudioParam, depth: number, hz: number): void {
    const source = new OscillatorNode(this.context, { frequency: hz })
    const amount = new GainNode(this.context, { gain: depth })
    source.connect(amount)
    amount.connect(param)
    source.start()
    this.sources.push(source)
    this.nodes.push(amount)
  }
}
