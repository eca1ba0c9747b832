import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** Called with each whole frame: the bytes of its payload. */
type Hear = (payload: Buffer) => void

/**
 * A WebSocket client cut down to what a load needs: it opens, sends binary frames and counts bytes, and reads
 * frames only where somebody listens. A thousand of these leave the machine to the server under test.
 */
export class RawSocket {
  bytes = 0
  frames = 0
  ended = false
  readonly #socket: Socket
  #hear: Hear | null = null
  #rest: Buffer = Buffer.alloc(0)

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('close', () => {
      this.ended = true
    })
    socket.on('error', () => {
      this.ended = true
    })
  }

  static open(port: number, path: string): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true)
      socket.once('error', reject)
      const head = [
        `GET ${path} HTTP/1.1`,
        'Host: 127.0.0.1',
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        'Sec-WebSocket-Version: 13',
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      let answer = Buffer.alloc(0)
      const first = (chunk: Buffer) => {
        answer = Buffer.concat([answer, chunk])
        const end = answer.indexOf('\r\n\r\n')
        if (end < 0) return
        socket.off('data', first)
        socket.off('error', reject)
        if (!answer.subarray(0, 12).toString().includes('101')) return reject(new Error(answer.toString()))
        const opened = new RawSocket(socket)
        opened.#rest = answer.subarray(end + 4)
        resolve(opened)
      }
      socket.on('data', first)
    })
  }

  /** Reads frames from now on, those that came with the handshake included. */
  hear(hear: Hear): void {
    this.#hear = hear
    this.#take(Buffer.alloc(0))
  }

  send(payload: Uint8Array): void {
    if (this.ended) return
    // Masked with zero, which leaves the payload as it is: a client must mask, nobody says with what.
    const head =
      payload.byteLength < 126
        ? [0x82, 0x80 | payload.byteLength]
        : [0x82, 0xfe, payload.byteLength >> 8, payload.byteLength & 255]
    this.#socket.write(Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]))
  }

  /** Says that it is alive: an unasked pong, as RFC 6455 section 5.5.3 allows, spares reading every ping. */
  live(): void {
    if (!this.ended) this.#socket.write(PONG)
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.bytes += chunk.byteLength
    if (this.#hear === null) return
    let all = this.#rest.byteLength === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    for (;;) {
      const frame = readFrame(all)
      if (frame === null) break
      this.frames++
      if (frame.binary) this.#hear(frame.payload)
      all = all.subarray(frame.end)
    }
    this.#rest = Buffer.from(all)
  }
}

const PONG = Buffer.from([0x8a, 0x80, 0, 0, 0, 0])

/** The first whole frame of a stream, RFC 6455 section 5.2; a server does not mask. */
function readFrame(stream: Buffer): { payload: Buffer; end: number; binary: boolean } | null {
  if (stream.byteLength < 2) return null
  const short = stream[1]! & 127
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (stream.byteLength < head) return null
  const length =
    short === 126 ? stream.readUInt16BE(2) : short === 127 ? Number(stream.readBigUInt64BE(2)) : short
  const end = head + length
  if (stream.byteLength < end) return null
  return { payload: stream.subarray(head, end), end, binary: (stream[0]! & 15) === 2 }
}
