/**
 * The floor: a bare `ws` server that does what a gallery does with poses and nothing else: no seats, no checks, no
 * show. PORT is in the environment; everybody who connects is put into galleries of 60 in turn.
 */
import { WebSocketServer } from 'ws'
import { NEAR_HZ } from '#shared/pose/tiers.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import { ms } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { PoseBoard } from '../../server/rooms/pose-board.ts'

const SEATS = NOCTURNE.seats.length
const ENVELOPE = Uint8Array.of(17, GALLERY.pose)

interface Gallery {
  readonly board: PoseBoard
  readonly members: Map<number, import('ws').WebSocket>
}
const galleries: Gallery[] = []
let came = 0

function openGallery(): Gallery {
  const gallery: Gallery = { board: new PoseBoard(NOCTURNE, ENVELOPE), members: new Map() }
  galleries.push(gallery)
  return gallery
}

const server = new WebSocketServer({
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  perMessageDeflate: false,
})
server.on('connection', (socket) => {
  const place = came % SEATS
  const gallery = galleries[Math.floor(came / SEATS)] ?? openGallery()
  came++
  gallery.members.set(place, socket)
  const { block } = NOCTURNE.seats[place]!
  socket.on('message', (bytes: Buffer) => gallery.board.put(place, bytes.subarray(2), block))
  socket.on('close', () => gallery.members.delete(place))
  socket.on('error', () => undefined)
})
server.on('listening', () => process.send?.({ ready: true }))

setInterval(() => {
  const now = ms(performance.timeOrigin + performance.now())
  for (const { board, members } of galleries) {
    const frames = new Map<number, Uint8Array | null>()
    for (const [place, socket] of members) {
      const { block } = NOCTURNE.seats[place]!
      if (!frames.has(block)) frames.set(block, board.frameFor(block, now))
      const frame = frames.get(block)
      if (frame) socket.send(frame, { binary: true })
    }
    board.advance()
  }
}, 1000 / NEAR_HZ)
