import type { RendererPort } from '../../../client/sound/engine/library.ts'
import type { FromRenderer, ToRenderer } from '../../../client/sound/score/render/messages.ts'

/** A parameter that remembers what it was told, in order. */
class FakeParam {
  value: number
  readonly told: { what: string; value: number; at: number }[] = []

  constructor(value = 0) {
    this.value = value
  }

  setValueAtTime(value: number, at: number): void {
    this.tell('set', value, at)
  }

  linearRampToValueAtTime(value: number, at: number): void {
    this.tell('ramp', value, at)
  }

  setTargetAtTime(value: number, at: number): void {
    this.tell('target', value, at)
  }

  cancelScheduledValues(): void {}

  private tell(what: string, value: number, at: number): void {
    this.told.push({ what, value, at })
    this.value = value
  }
}

type Options = Record<string, unknown>
const NUMBERS = ['gain', 'frequency', 'detune', 'pan', 'delayTime', 'Q', 'playbackRate'] as const
const PLACES = [
  'positionX',
  'positionY',
  'positionZ',
  'forwardX',
  'forwardY',
  'forwardZ',
  'upX',
  'upY',
  'upZ',
] as const

class FakeNode {
  readonly gain = new FakeParam(1)
  readonly playbackRate = new FakeParam(1)
  readonly positionX = new FakeParam()
  readonly positionZ = new FakeParam()
  readonly to = new Set<unknown>()

  constructor(context: FakeContext, options: Options = {}) {
    context.nodes.push(this)
    for (const name of [...NUMBERS, ...PLACES]) {
      Object.assign(this, { [name]: new FakeParam(Number(options[name] ?? (name === 'gain' ? 1 : 0))) })
    }
    if (options.playbackRate === undefined) this.playbackRate.value = 1
  }

  connect(to: unknown): void {
    this.to.add(to)
  }

  disconnect(): void {
    this.to.clear()
  }
}

/** Something being played, with what it was told. */
export class FakeSource extends FakeNode {
  readonly buffer: FakeBuffer | null
  readonly loop: boolean
  onended: (() => void) | null = null
  when = Number.NaN
  offset = 0
  stops = Number.POSITIVE_INFINITY
  ended = false
  /** Seconds of the buffer played so far, at whatever rate. */
  played = 0

  constructor(context: FakeContext, options: Options = {}) {
    super(context, options)
    this.buffer = (options.buffer as FakeBuffer | undefined) ?? null
    this.loop = options.loop === true
    context.sources.push(this)
  }

  start(when = 0, offset = 0): void {
    this.when = when
    this.offset = offset
  }

  stop(at = 0): void {
    this.stops = Math.min(this.stops, at)
  }

  soundsAt(time: number): boolean {
    return this.when <= time && time < this.endsAt()
  }

  endsAt(): number {
    if (this.loop || !this.buffer) return this.stops
    return Math.min(this.stops, this.when + this.buffer.duration - this.offset)
  }
}

export class FakeBuffer {
  readonly duration: number
  readonly length: number

  constructor({ length, sampleRate }: { length: number; sampleRate: number }) {
    this.length = length
    this.duration = length / sampleRate
  }

  /** The first sample, by which a test tells buffers apart. */
  mark = 0

  copyToChannel(channel: Float32Array): void {
    this.mark = channel[0]!
  }
}

/** An AudioContext whose time passes only when a test says so. */
export class FakeContext {
  currentTime = 0
  state = 'suspended'
  onstatechange: (() => void) | null = null
  outputLatency = 0.03
  baseLatency = 0.01
  readonly nodes: FakeNode[] = []
  readonly sources: FakeSource[] = []
  readonly destination = new FakeNode(this)
  readonly listener = new FakeNode(this)
  /** Page time now, so that the context can say which sample leaves the loudspeaker. */
  pageTime: () => number = () => 0

  getOutputTimestamp(): AudioTimestamp {
    return { contextTime: this.currentTime - this.outputLatency, performanceTime: this.pageTime() }
  }

  /** Time passes; what has ended by then says so. */
  advanceTo(time: number): void {
    const before = this.currentTime
    this.currentTime = time
    for (const source of this.sources) {
      if (source.ended) continue
      const sounded = Math.min(time, source.endsAt()) - Math.max(before, source.when)
      if (sounded > 0) source.played += sounded * source.playbackRate.value
      if (source.endsAt() > time) continue
      source.ended = true
      source.onended?.()
    }
    this.sources.splice(0, this.sources.length, ...this.sources.filter((source) => !source.ended))
  }

  soundingAt(time: number): FakeSource[] {
    return this.sources.filter((source) => source.soundsAt(time))
  }

  async resume(): Promise<void> {
    this.state = 'running'
  }

  async close(): Promise<void> {
    this.state = 'closed'
  }
}

/** Puts the fakes in the browser's place. Gives what takes them away again. */
export function installFakeAudio(): () => void {
  const fakes = {
    GainNode: FakeNode,
    BiquadFilterNode: FakeNode,
    PannerNode: FakeNode,
    StereoPannerNode: FakeNode,
    DelayNode: FakeNode,
    ConvolverNode: FakeNode,
    WaveShaperNode: FakeNode,
    DynamicsCompressorNode: FakeNode,
    AudioBufferSourceNode: FakeSource,
    OscillatorNode: FakeSource,
    AudioBuffer: FakeBuffer,
    PeriodicWave: class {},
  }
  const before = Object.fromEntries(Object.keys(fakes).map((name) => [name, Reflect.get(globalThis, name)]))
  Object.assign(globalThis, fakes)
  return () => void Object.assign(globalThis, before)
}

/** The fake as the engine's types want it. */
export const asContext = (fake: FakeContext): AudioContext => fake as unknown as AudioContext

/** A renderer that answers when a test lets it. */
export class FakeRenderer implements RendererPort {
  receive: ((message: FromRenderer) => void) | null = null
  broken: ((detail: string) => void) | null = null
  readonly sent: ToRenderer[] = []
  closed = false

  send(message: ToRenderer): void {
    this.sent.push(message)
  }

  close(): void {
    this.closed = true
  }
}
