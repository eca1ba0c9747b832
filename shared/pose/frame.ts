import { POSE_BYTES } from '#shared/pose/codec.ts'
import { fail, ok, type Result } from '#shared/units/result.ts'
import { type Ms, ms } from '#shared/units/units.ts'

/**
 * What a gallery sends each tick, little-endian: house time as f64 milliseconds, the number of records as u8,
 * then the records, each an attendee's place in the gallery (u8) and a pose.
 */
export const FRAME_HEADER_BYTES = 9
export const RECORD_BYTES = 1 + POSE_BYTES
/** As many as one byte can count. */
export const MOST_RECORDS = 255

export function writeFrameHeader(into: DataView, houseTime: Ms, records: number): void {
  into.setFloat64(0, houseTime, true)
  into.setUint8(8, records)
}

export interface PoseFrame {
  readonly houseTime: Ms
  readonly records: number
  /** Where record n begins: its place, then its pose. */
  readonly view: DataView
}

export const recordAt = (record: number): number => FRAME_HEADER_BYTES + record * RECORD_BYTES

/** Reads a frame from the network: its length must be what its count says. */
export function readFrame(bytes: Uint8Array): Result<PoseFrame, string> {
  if (bytes.byteLength < FRAME_HEADER_BYTES) return fail('a pose frame is cut short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records = view.getUint8(8)
  const houseTime = view.getFloat64(0, true)
  if (bytes.byteLength !== recordAt(records)) return fail(`a frame of ${records} poses has another length`)
  if (!Number.isFinite(houseTime)) return fail('a pose frame has no time')
  return ok({ houseTime: ms(houseTime), records, view })
}
