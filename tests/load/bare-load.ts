import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { POSE_BYTES } from '#shared/pose/codec.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { GaugedProcess } from './gauged-process.ts'
import { Motion } from './motion.ts'
import { RawSocket } from './raw-socket.ts'
import { LoadedServer } from './summary.ts'
import { Watcher } from './watcher.ts'

const BARE = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
const SEATS = NOCTURNE.seats.length
const WATCHERS = 2

/** Opens a bare `ws` server with as many attendees. */
export async function loadBare(attendees: number): Promise<LoadedServer> {
  const port = await freePort()
  const server = new GaugedProcess(BARE, { PORT: String(port) })
  await server.message<{ ready?: boolean }>((message) => message?.ready === true)
  const everybody = []
  for (let index = 0; index < attendees; index++) {
    const socket = await RawSocket.open(port, '/')
    const seat = index % SEATS
    const motion = new Motion(index + 1, NOCTURNE.seats[seat]!)
    const message = new Uint8Array(2 + POSE_BYTES)
    message.set([17, GALLERY.pose])
    everybody.push({
      socket,
      watcher: seat < WATCHERS ? new Watcher(socket, seat, (place) => place) : null,
      send(now: number) {
        message.set(motion.next(now), 2)
        socket.send(message)
      },
    })
  }
  return new LoadedServer(server, everybody)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
