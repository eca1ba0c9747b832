import type { Acoustics } from '../acoustics.ts'
import type { Listener, Volumes } from '../contract.ts'
import { EarlyEchoes } from './early-echoes.ts'
import { Gliding } from './gliding.ts'

const MUSIC_TO_HALL = 0.2
const EFFECTS_TO_HALL = 0.45

/** Only what would leave full scale is held down, 2 dB below it. */
const LIMIT_DB = -2
const LIMIT_RATIO = 20
/** A DynamicsCompressor looks 6 ms ahead, by which everything comes later (Web Audio API, 1.19). */
export const HALL_LATENCY = 0.006

/**
 * The room everything is heard in: buses for music and effects, early echoes, its reverberation, and at the end a
 * limiter. Volumes glide.
 */
export class Hall {
  readonly music: GainNode
  readonly effects: GainNode
  /** What is the hall's own: its air and its hum. */
  readonly tone: GainNode
  private readonly context: AudioContext
  private readonly room: Acoustics
  private readonly reverberation: GainNode
  private readonly convolver: ConvolverNode
  private readonly echoes: EarlyEchoes
  private readonly nodes: AudioNode[] = []
  private readonly musicLevel: Gliding
  private readonly effectsLevel: Gliding
  private readonly reverberationLevel: Gliding
  private readonly toneLevel: Gliding

  constructor(context: AudioContext, destination: AudioNode, room: Acoustics) {
    this.context = context
    this.room = room
    const out = limited(context, destination, this.nodes)
    this.music = this.own(new GainNode(context, { gain: 1 }))
    this.effects = this.own(new GainNode(context, { gain: 1 }))
    this.tone = this.own(new GainNode(context, { gain: 1 }))
    this.reverberation = this.own(new GainNode(context, { gain: 1 }))
    this.convolver = this.own(new ConvolverNode(context))
    const into = this.own(new GainNode(context))
    this.musicLevel = new Gliding(context, this.music.gain)
    this.effectsLevel = new Gliding(context, this.effects.gain)
    this.reverberationLevel = new Gliding(context, this.reverberation.gain)
    this.toneLevel = new Gliding(context, this.tone.gain)
    this.music.connect(out)
    this.effects.connect(out)
    this.tone.connect(out)
    this.send(this.music, into, MUSIC_TO_HALL)
    this.send(this.effects, into, EFFECTS_TO_HALL)
    this.fromItsPlace(out)
    this.echoes = new EarlyEchoes(context, room, into, this.reverberation)
    const tail = this.own(new GainNode(context, { gain: room.tail }))
    const air = this.own(
      new BiquadFilterNode(context, { type: 'highshelf', frequency: 3200, gain: room.brighter }),
    )
    into.connect(this.convolver)
    this.convolver.connect(air)
    air.connect(tail)
    tail.connect(this.reverberation)
    this.reverberation.connect(out)
  }

  /** The answer of the hall, once it is rendered; until then there are early echoes only. */
  set impulse(buffer: AudioBuffer) {
    this.convolver.buffer = buffer
  }

  /** @param score gain of the score itself, on top of what the visitor set */
  setVolumes(volumes: Volumes, score: number): void {
    this.musicLevel.to(volumes.music * volumes.music * score)
    this.effectsLevel.to(volumes.effects * volumes.effects)
    this.reverberationLevel.to(volumes.hall * volumes.hall)
    this.toneLevel.to(volumes.hall * volumes.hall)
  }

  place(listener: Listener): void {
    placeListener(this.context.listener, listener)
    this.echoes.follow(listener)
  }

  dispose(): void {
    this.echoes.dispose()
    for (const node of this.nodes) node.disconnect()
  }

  private send(from: AudioNode, to: AudioNode, level: number): void {
    const gain = this.own(new GainNode(this.context, { gain: level }))
    from.connect(gain)
    gain.connect(to)
  }

  /** Part of the score, without its highs, has a place: who turns the head hears it stay there. */
  private fromItsPlace(out: AudioNode): void {
    const dull = this.own(new BiquadFilterNode(this.context, { type: 'lowpass', frequency: 1400, Q: -3 }))
    const place = this.own(
      new PannerNode(this.context, {
        panningModel: 'equalpower',
        distanceModel: 'inverse',
        refDistance: 12,
        rolloffFactor: 0.6,
        positionX: this.room.source.x,
        positionY: this.room.source.y,
        positionZ: this.room.source.z,
      }),
    )
    this.send(this.music, dull, 0.22)
    dull.connect(place)
    place.connect(out)
  }

  private own<Node extends AudioNode>(node: Node): Node {
    this.nodes.push(node)
    return node
  }
}

/** The way out: a limiter, its own make-up gain taken back, and a soft bend at the very top. */
function limited(context: AudioContext, destination: AudioNode, nodes: AudioNode[]): AudioNode {
  const limiter = new DynamicsCompressorNode(context, {
    threshold: LIMIT_DB,
    knee: 0,
    ratio: LIMIT_RATIO,
    attack: 0.001,
    release: 0.12,
  })
  const fullScale = LIMIT_DB - LIMIT_DB / LIMIT_RATIO
  const makeUp = new GainNode(context, { gain: 10 ** ((0.6 * fullScale) / 20) })
  const top = new WaveShaperNode(context, { curve: softTop() })
  limiter.connect(makeUp)
  makeUp.connect(top)
  top.connect(destination)
  nodes.push(limiter, makeUp, top)
  return limiter
}

/** Straight up to 0.7, then bending towards 1 dB below full scale. */
function softTop(): Float32Array<ArrayBuffer> {
  const straight = 0.7
  const most = 0.89
  return Float32Array.from({ length: 4097 }, (_, i) => {
    const x = (i - 2048) / 2048
    const over = Math.abs(x) - straight
    if (over <= 0) return x
    return Math.sign(x) * (straight + (most - straight) * Math.tanh(over / (most - straight)))
  })
}

function placeListener(to: AudioListener, { x, y, z, forward, up }: Listener): void {
  if (!to.positionX) {
    to.setPosition(x, y, z)
    to.setOrientation(...forward, ...up)
    return
  }
  to.positionX.value = x
  to.positionY.value = y
  to.positionZ.value = z
  to.forwardX.value = forward[0]
  to.forwardY.value = forward[1]
  to.forwardZ.value = forward[2]
  to.upX.value = up[0]
  to.upY.value = up[1]
  to.upZ.value = up[2]
}
