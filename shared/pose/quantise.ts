/** Numbers as few bytes, and back. Little-endian throughout. */

/** A length in metres as a signed 16-bit count of millimetres: ±32.7 m. */
export const toMillimetres = (length: number): number => clamp(Math.round(length * 1000), -32767, 32767)
export const fromMillimetres = (count: number): number => count / 1000

/** An offset in metres as a signed byte, a centimetre a step: ±1.27 m, an arm's reach and a bit. */
export const toCentimetres = (length: number): number => clamp(Math.round(length * 100), -127, 127)
export const fromCentimetres = (count: number): number => count / 100

/** Three components of a unit quaternion lie within ±1/√2; ten bits each resolve 0.14°. */
const LARGEST = Math.SQRT1_2
const STEPS = 1023

/**
 * A unit quaternion as 32 bits: which component is largest (2 bits) and the other three (10 bits each), its
 * sign chosen so that the largest is positive. "Smallest three", after Glenn Fiedler, Snapshot Compression.
 */
export function packQuaternion(x: number, y: number, z: number, w: number): number {
  const parts = [x, y, z, w]
  let largest = 0
  for (let index = 1; index < 4; index++) {
    if (Math.abs(parts[index]!) > Math.abs(parts[largest]!)) largest = index
  }
  const sign = parts[largest]! < 0 ? -1 : 1
  let packed = largest
  for (let index = 0; index < 4; index++) {
    if (index === largest) continue
    const share = (sign * parts[index]! + LARGEST) / (2 * LARGEST)
    packed = packed * 1024 + clamp(Math.round(share * STEPS), 0, STEPS)
  }
  return packed
}

/** Writes the quaternion into `into` at `at`: x, y, z, w. Any 32 bits give a unit quaternion. */
export function unpackQuaternion(packed: number, into: Float32Array | number[], at: number): void {
  const largest = packed >>> 30
  let rest = packed & 0x3fffffff
  let squares = 0
  for (let index = 3; index >= 0; index--) {
    if (index === largest) continue
    const part = ((rest & 1023) / STEPS) * 2 * LARGEST - LARGEST
    rest >>>= 10
    into[at + index] = part
    squares += part * part
  }
  const missing = Math.sqrt(Math.max(0, 1 - squares))
  into[at + largest] = missing
  const length = Math.sqrt(squares + missing * missing)
  for (let index = 0; index < 4; index++) into[at + index] = into[at + index]! / length
}

const clamp = (value: number, low: number, high: number): number =>
  Number.isNaN(value) ? 0 : Math.min(high, Math.max(low, value))
