import type { TonePoint } from '../score/plan.ts'

/** Q in dB: no bump at the corner. */
const FLAT_DB = -3
const GLIDE = 0.12
/** A change smaller than this share is not worth a message to the device. */
const HEARD = 0.01

/** The low-pass of a score, moved along its tone curve. */
export class ToneFollower {
  readonly node: BiquadFilterNode
  private readonly points: readonly TonePoint[]
  private hz = 0

  constructor(context: BaseAudioContext, points: readonly TonePoint[]) {
    this.node = new BiquadFilterNode(context, { type: 'lowpass', Q: FLAT_DB, frequency: toneAt(points, 0) })
    this.points = points
  }

  follow(position: number, now: number): void {
    const hz = toneAt(this.points, position)
    if (Math.abs(hz - this.hz) < this.hz * HEARD) return
    this.hz = hz
    this.node.frequency.setTargetAtTime(hz, now, GLIDE)
  }
}

/** The curve's value at a position: from point to point evenly in pitch. */
function toneAt(points: readonly TonePoint[], position: number): number {
  let index = 0
  while (index + 1 < points.length && points[index + 1]!.at <= position) index++
  const here = points[index]
  const next = points[index + 1]
  if (!here) return 18_000
  if (!next || position <= here.at) return here.hz
  return here.hz * (next.hz / here.hz) ** ((position - here.at) / (next.at - here.at))
}
