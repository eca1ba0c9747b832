import type { Placement, Plan } from '../../../client/sound/score/plan.ts'
import type { Channels } from '../../../client/sound/score/render/render-clip.ts'
import { StateVariableFilter } from '../../../client/sound/score/synth/svf.ts'
import { SAMPLE_RATE } from '../../../client/sound/score/synth/tape.ts'

/** What the engine plays of a plan, mixed by plain addition: the score as it enters the hall. */
export interface Mix {
  readonly left: Float32Array<ArrayBuffer>
  readonly right: Float32Array<ArrayBuffer>
}

const RING_SECONDS = 8
const CUT_SECONDS = 0.08

/** Mixes a plan whose clips are given in the order of `plan.clips`. */
export function mixdown(plan: Plan, clips: readonly Channels[]): Mix {
  const frames = Math.ceil((plan.length + RING_SECONDS) * SAMPLE_RATE)
  const dry = blank(frames)
  const ducked = blank(frames)
  const control = new Float32Array(frames)
  for (const placement of plan.placements) {
    const info = plan.clips[placement.clip]!
    const channels = clips[placement.clip]!
    const to =
      info.bus === 'control'
        ? [control]
        : info.bus === 'ducked'
          ? [ducked.left, ducked.right]
          : [dry.left, dry.right]
    for (const [i, out] of to.entries()) add(out, channels[i] ?? channels[0]!, info.rate, placement)
  }
  openAndClose(plan, ducked)
  for (let i = 0; i < frames; i++) {
    const yielding = 1 + control[i]!
    dry.left[i]! += ducked.left[i]! * yielding
    dry.right[i]! += ducked.right[i]! * yielding
  }
  return dry
}

const blank = (frames: number): Mix => ({ left: new Float32Array(frames), right: new Float32Array(frames) })

function add(out: Float32Array, channel: Float32Array, rate: number, { at, until, gain }: Placement): void {
  const from = Math.round(at * SAMPLE_RATE)
  const ratio = rate / SAMPLE_RATE
  const end = Math.min(out.length, from + Math.floor((channel.length - 1) / ratio))
  for (let i = from; i < end; i++) {
    const left = until - i / SAMPLE_RATE
    if (left <= 0) return
    const place = (i - from) * ratio
    const whole = Math.floor(place)
    const value = channel[whole]! + (channel[whole + 1]! - channel[whole]!) * (place - whole)
    out[i]! += value * gain * Math.min(1, left / CUT_SECONDS)
  }
}

/** The low-pass the ducked bus goes through. */
function openAndClose(plan: Plan, mix: Mix): void {
  for (const channel of [mix.left, mix.right]) {
    const filter = new StateVariableFilter(SAMPLE_RATE)
    let point = 0
    for (let i = 0; i < channel.length; i++) {
      if (i % 64 === 0) {
        const time = i / SAMPLE_RATE
        while (plan.tone[point + 1] && plan.tone[point + 1]!.at <= time) point++
        filter.tune(toneAt(plan, point, time), Math.SQRT1_2)
      }
      filter.run(channel[i]!)
      channel[i] = filter.low
    }
  }
}

function toneAt(plan: Plan, point: number, time: number): number {
  const here = plan.tone[point]!
  const next = plan.tone[point + 1]
  if (!next || time <= here.at) return here.hz
  return here.hz * (next.hz / here.hz) ** ((time - here.at) / (next.at - here.at))
}
