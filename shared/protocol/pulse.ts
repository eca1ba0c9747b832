import type { Anchor, Transport } from '#shared/show/transport/transport.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { ms } from '#shared/units/units.ts'

/** The beat of a show on the wire: epoch u32, seq u32, anchorWall f64, anchorShow f64, rate u8. */
const PULSE_BYTES = 25

export interface Pulse extends Anchor {
  readonly epoch: number
  readonly seq: number
}

export function writePulse(transport: Transport): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(PULSE_BYTES))
  view.setUint32(0, transport.epoch, true)
  view.setUint32(4, transport.seq, true)
  view.setFloat64(8, transport.anchorWall, true)
  view.setFloat64(16, transport.anchorShow, true)
  view.setUint8(24, transport.rate)
  return new Uint8Array(view.buffer)
}

export function readPulse(bytes: Uint8Array): Result<Pulse, string> {
  if (bytes.byteLength !== PULSE_BYTES)
    return fail(`a pulse has ${PULSE_BYTES} bytes, not ${bytes.byteLength}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rate = view.getUint8(24)
  const anchorWall = view.getFloat64(8, true)
  const anchorShow = view.getFloat64(16, true)
  if (rate > 1 || !Number.isFinite(anchorWall) || !Number.isFinite(anchorShow))
    return fail('a pulse has no anchor')
  return ok({
    epoch: view.getUint32(0, true),
    seq: view.getUint32(4, true),
    anchorWall: ms(anchorWall),
    anchorShow: ms(anchorShow),
    rate: rate as 0 | 1,
  })
}
