import { fail, ok, type Result } from '#shared/units/result.ts'
import { type Ms, ms } from '#shared/units/units.ts'

/** Up: page time as f64. Down: the same, then house time on arrival and on answering, f64 each. */
const UP_BYTES = 8
const DOWN_BYTES = 24

export function writeProbe(sent: Ms): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(UP_BYTES))
  view.setFloat64(0, sent, true)
  return new Uint8Array(view.buffer)
}

/** Answers a probe with the house's clock. The page's own time is handed back unread. */
export function answerProbe(probe: Uint8Array, arrived: Ms, answered: Ms): Result<Uint8Array, string> {
  if (probe.byteLength !== UP_BYTES)
    return fail(`a clock probe has ${UP_BYTES} bytes, not ${probe.byteLength}`)
  const answer = new Uint8Array(DOWN_BYTES)
  answer.set(probe, 0)
  const view = new DataView(answer.buffer)
  view.setFloat64(8, arrived, true)
  view.setFloat64(16, answered, true)
  return ok(answer)
}

export interface ProbeAnswer {
  readonly sent: Ms
  readonly arrived: Ms
  readonly answered: Ms
}

export function readAnswer(bytes: Uint8Array): Result<ProbeAnswer, string> {
  if (bytes.byteLength !== DOWN_BYTES)
    return fail(`a clock answer has ${DOWN_BYTES} bytes, not ${bytes.byteLength}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [sent, arrived, answered] = [0, 8, 16].map((at) => view.getFloat64(at, true)) as [
    number,
    number,
    number,
  ]
  if (![sent, arrived, answered].every(Number.isFinite)) return fail('a clock answer has no times')
  return ok({ sent: ms(sent), arrived: ms(arrived), answered: ms(answered) })
}
