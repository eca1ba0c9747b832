import type { KitName } from '../score/kit/piece.ts'
import { Gliding } from './gliding.ts'

/** Where the loops of hands are: along both sides of the runway, at the height of sitting people. Metres. */
const PLACES = [
  { x: 2.4, z: -1.5 },
  { x: -2.4, z: 1.5 },
  { x: 2.6, z: 5.5 },
  { x: -2.6, z: 7.5 },
  { x: 0.4, z: 12.5 },
]
const HANDS_HEIGHT = 1.1
/** Each density and how loud it is at an amount of applause. */
const LAYERS: readonly { piece: KitName; level: (amount: number) => number }[] = [
  { piece: 'claps-few', level: (amount) => 0.5 * rise(amount, 0, 0.12) * (1 - 0.6 * rise(amount, 0.4, 0.9)) },
  { piece: 'claps-many', level: (amount) => 0.8 * rise(amount, 0.15, 0.55) },
  { piece: 'claps-sea', level: (amount) => 1.1 * rise(amount, 0.45, 1) },
]
const LEVEL = 2.6
const SWELL = 0.25
/** Below this nobody claps; after so many seconds of that the loops are stopped. */
const SILENT = 0.004
const LINGER = 3

/** The house applauding: loops of few, many and very many hands around the listener, more of each as more clap. */
export class Applause {
  private readonly context: BaseAudioContext
  private readonly out: AudioNode
  private readonly bufferOf: (piece: KitName) => AudioBuffer | undefined
  private hands: Hands | null = null
  private lastHeard = 0

  constructor(
    context: BaseAudioContext,
    out: AudioNode,
    bufferOf: (piece: KitName) => AudioBuffer | undefined,
  ) {
    this.context = context
    this.out = out
    this.bufferOf = bufferOf
  }

  /** @param amount 0 to 1 */
  follow(amount: number): void {
    const now = this.context.currentTime
    if (amount > SILENT) this.lastHeard = now
    if (amount > SILENT && !this.hands && LAYERS.every((layer) => this.bufferOf(layer.piece))) {
      this.hands = new Hands(this.context, this.out, (piece) => this.bufferOf(piece)!)
    }
    this.hands?.follow(amount)
    if (this.hands && now - this.lastHeard > LINGER) this.dispose()
  }

  dispose(): void {
    this.hands?.dispose()
    this.hands = null
  }
}

class Hands {
  private readonly context: BaseAudioContext
  private readonly nodes: AudioNode[] = []
  private readonly sources: AudioBufferSourceNode[] = []
  private readonly levels: Gliding[][] = []

  constructor(context: BaseAudioContext, out: AudioNode, bufferOf: (piece: KitName) => AudioBuffer) {
    this.context = context
    const places = PLACES.map(({ x, z }) => seat(context, out, x, z))
    this.nodes.push(...places)
    for (const { piece } of LAYERS) {
      this.levels.push(places.map((place, index) => this.loop(bufferOf(piece), index, place)))
    }
  }

  follow(amount: number): void {
    LAYERS.forEach((layer, index) => {
      const level = (LEVEL * layer.level(amount)) / Math.sqrt(PLACES.length)
      for (const place of this.levels[index]!) place.to(level)
    })
  }

  dispose(): void {
    for (const source of this.sources) source.stop()
    for (const node of [...this.nodes, ...this.sources]) node.disconnect()
  }

  /** The same hands at each place, begun elsewhere in the loop and at another speed: nobody hears them twice. */
  private loop(buffer: AudioBuffer, index: number, place: AudioNode): Gliding {
    const playbackRate = 0.94 + 0.031 * index
    const source = new AudioBufferSourceNode(this.context, { buffer, loop: true, playbackRate })
    const level = new GainNode(this.context, { gain: 0 })
    source.connect(level)
    level.connect(place)
    source.start(0, (index * buffer.duration) / PLACES.length)
    this.sources.push(source)
    this.nodes.push(level)
    return new Gliding(this.context, level.gain, SWELL)
  }
}

function seat(context: BaseAudioContext, out: AudioNode, x: number, z: number): PannerNode {
  const place = new PannerNode(context, {
    panningModel: 'equalpower',
    distanceModel: 'inverse',
    refDistance: 4,
    rolloffFactor: 0.7,
    positionX: x,
    positionY: HANDS_HEIGHT,
    positionZ: z,
  })
  place.connect(out)
  return place
}

/** From 0 at `low` to 1 at `high`, smoothly. */
function rise(value: number, low: number, high: number): number {
  const along = Math.max(0, Math.min(1, (value - low) / (high - low)))
  return along * along * (3 - 2 * along)
}
