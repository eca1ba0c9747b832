import { type Client, Protocol } from '@colyseus/core'

/** A reader further behind than this misses frames until it has caught up. */
const BEHIND_BYTES = 64 * 1024
/** One that is so far behind is not coming back. */
const LOST_BYTES = 1024 * 1024

interface BufferedSocket {
  readonly bufferedAmount: number
  terminate(): void
}

/** Sends bytes that are only good now. Gives false when they were left out because the reader is behind. */
export function sendFresh(client: Client, bytes: Uint8Array): boolean {
  const socket = client.ref as unknown as BufferedSocket
  if (socket.bufferedAmount > LOST_BYTES) socket.terminate()
  if (socket.bufferedAmount > BEHIND_BYTES) return false
  client.raw(bytes)
  return true
}

/** The bytes Colyseus puts before a message of bytes with a small number as its type. */
export function envelopeOf(type: number): Uint8Array {
  if (type > 127) throw new RangeError('message numbers above 127 take more than one byte')
  return Uint8Array.of(Protocol.ROOM_DATA_BYTES, type)
}
