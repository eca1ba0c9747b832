import type { Footfall } from '../contract.ts'
import type { KitName } from '../score/kit/piece.ts'

const THIN: readonly KitName[] = ['stiletto-1', 'stiletto-2', 'stiletto-3']
const FLAT: readonly KitName[] = ['flat-1', 'flat-2', 'flat-3']
/** As many steps may sound at once: a finale's worth. */
const PLACES = 12
const LEVEL = 0.5
/** Seconds a step may be late and still be worth hearing. */
const TOO_LATE = 0.05
/** Two footfalls within this time and way are one that was handed over twice. */
const SAME_MS = 25
const SAME_METRES = 0.4

/** Heels on stone, each where and when it falls. */
export class Footsteps {
  private readonly context: BaseAudioContext
  private readonly bufferOf: (piece: KitName) => AudioBuffer | undefined
  private readonly places: PannerNode[]
  private readonly recent: { at: number; x: number; z: number }[]
  private count = 0

  constructor(
    context: BaseAudioContext,
    out: AudioNode,
    bufferOf: (piece: KitName) => AudioBuffer | undefined,
  ) {
    this.context = context
    this.bufferOf = bufferOf
    this.places = Array.from({ length: PLACES }, () => placeOnStone(context, out))
    this.recent = Array.from({ length: PLACES }, () => ({ at: -1e9, x: 0, z: 0 }))
  }

  /**
   * @param heardAt context time at which something has to be played to be heard at a moment of the page
   */
  fall(step: Footfall, heardAt: (page: number) => number): void {
    const now = this.context.currentTime
    const when = heardAt(step.at)
    if (when < now - TOO_LATE || this.known(step)) return
    const buffer = this.bufferOf((step.heel > 0.35 ? THIN : FLAT)[this.count % THIN.length]!)
    if (!buffer) return
    const place = this.places[this.count % PLACES]!
    Object.assign(this.recent[this.count % PLACES]!, { at: step.at, x: step.x, z: step.z })
    this.count++
    const start = Math.max(now, when)
    place.positionX.setValueAtTime(step.x, start)
    place.positionZ.setValueAtTime(step.z, start)
    const playbackRate = 0.96 + 0.08 * ((this.count * 0.618) % 1)
    const source = new AudioBufferSourceNode(this.context, { buffer, playbackRate })
    const level = new GainNode(this.context, { gain: LEVEL * (0.35 + 0.65 * step.strength) })
    source.connect(level)
    level.connect(place)
    source.start(start)
    source.onended = () => {
      source.disconnect()
      level.disconnect()
    }
  }

  dispose(): void {
    for (const place of this.places) place.disconnect()
  }

  private known(step: Footfall): boolean {
    return this.recent.some(
      (one) =>
        Math.abs(one.at - step.at) < SAME_MS &&
        Math.abs(one.x - step.x) + Math.abs(one.z - step.z) < SAME_METRES,
    )
  }
}

function placeOnStone(context: BaseAudioContext, out: AudioNode): PannerNode {
  const place = new PannerNode(context, {
    panningModel: 'equalpower',
    distanceModel: 'inverse',
    refDistance: 1.6,
    rolloffFactor: 1.1,
    positionY: 0.02,
  })
  place.connect(out)
  return place
}
