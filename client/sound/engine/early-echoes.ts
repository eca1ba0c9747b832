import { type Acoustics, ECHOES, type Echo, firstEchoes } from '../acoustics.ts'
import type { Listener } from '../contract.ts'
import { Gliding } from './gliding.ts'

/** The longest an echo of any room may take, in seconds. */
const LONGEST = 0.25
/** Echoes follow a listener who has moved or turned by more than this. */
const MOVED_METRES = 0.2
const TURNED = 0.04
const GLIDE_SECONDS = 0.12

interface Way {
  readonly delay: Gliding
  readonly level: Gliding
  readonly pan: Gliding
}

/** What comes off the walls before the room answers as a whole, from where the listener is. */
export class EarlyEchoes {
  private readonly room: Acoustics
  private readonly ways: readonly Way[]
  private readonly echoes: readonly Echo[]
  private readonly nodes: AudioNode[] = []
  private readonly at = { x: Number.NaN, y: 0, z: 0, ahead: 0, aside: 0 }

  constructor(context: BaseAudioContext, room: Acoustics, from: AudioNode, to: AudioNode) {
    this.room = room
    this.echoes = Array.from({ length: ECHOES }, () => ({ later: 0, level: 0, pan: 0 }))
    this.ways = this.echoes.map(() => this.way(context, from, to))
  }

  follow(listener: Listener): void {
    const { at } = this
    const moved = Math.hypot(listener.x - at.x, listener.y - at.y, listener.z - at.z)
    const turned = Math.abs(listener.forward[0] - at.aside) + Math.abs(listener.forward[2] - at.ahead)
    if (moved < MOVED_METRES && turned < TURNED) return
    at.x = listener.x
    at.y = listener.y
    at.z = listener.z
    at.aside = listener.forward[0]
    at.ahead = listener.forward[2]
    firstEchoes(this.room, listener, this.echoes)
    for (let index = 0; index < ECHOES; index++) this.set(this.ways[index]!, this.echoes[index]!)
  }

  dispose(): void {
    for (const node of this.nodes) node.disconnect()
  }

  private set({ delay, level, pan }: Way, echo: Echo): void {
    delay.to(Math.min(LONGEST, echo.later))
    level.to(echo.level)
    pan.to(echo.pan)
  }

  private way(context: BaseAudioContext, from: AudioNode, to: AudioNode): Way {
    const delay = new DelayNode(context, { delayTime: 0, maxDelayTime: LONGEST })
    const level = new GainNode(context, { gain: 0 })
    const side = new StereoPannerNode(context, { pan: 0 })
    from.connect(delay)
    delay.connect(level)
    level.connect(side)
    side.connect(to)
    this.nodes.push(delay, level, side)
    return {
      delay: new Gliding(context, delay.delayTime, GLIDE_SECONDS),
      level: new Gliding(context, level.gain, GLIDE_SECONDS),
      pan: new Gliding(context, side.pan, GLIDE_SECONDS),
    }
  }
}
