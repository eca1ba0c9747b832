import { createRequire } from 'node:module'
import { io, type Socket } from 'socket.io-client'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { freePort } from './bare-load.ts'
import { atPoseRate, type Percentiles, percentiles, seconds } from './drive.ts'
import { type Cost, GaugedProcess } from './gauged-process.ts'
import { Motion } from './motion.ts'

export interface AframeResult {
  readonly attendees: number
  readonly all: Percentiles
  readonly bytesPerSecondDown: number
  readonly bytesPerPerson: number
  readonly cost: Cost
}

/**
 * The same motion through networked-aframe's own socket server: head and two hands as it sends them, an update a
 * tick, relayed to everybody in the room. Its cost grows with the square of a room, so it gets at most one room.
 */
export async function loadAframe(attendees: number, lasts: number): Promise<AframeResult> {
  const port = await freePort()
  const server = new GaugedProcess(
    createRequire(import.meta.url).resolve('networked-aframe/server/socketio-server.js'),
    {
      PORT: String(port),
    },
  )
  await answering(port)
  const ages: number[] = []
  let bytes = 0
  let measuring = false
  const everybody = await Promise.all(
    Array.from({ length: attendees }, async (_, index) => {
      const socket: Socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true })
      await new Promise((resolve) => socket.once('connect', () => resolve(undefined)))
      const joined = new Promise((resolve) => socket.once('connectSuccess', resolve))
      socket.emit('joinRoom', { room: 'gallery', name: `Guest ${index}` })
      await joined
      socket.on('broadcast', (message: { data: { d: { sentAt: number }[] } }) => {
        if (measuring) ages.push(performance.now() - message.data.d[0]!.sentAt)
      })
      socket.io.engine.on('packet', (packet: { data?: string }) => {
        if (measuring) bytes += packet.data?.length ?? 0
      })
      const motion = new Motion(index + 1, NOCTURNE.seats[index % NOCTURNE.seats.length]!)
      return {
        socket,
        send: (now: number) => socket.emit('broadcast', update(`guest-${index}`, motion, now)),
      }
    }),
  )
  const stop = atPoseRate(everybody)
  await seconds(3)
  measuring = true
  server.startGauge()
  await seconds(lasts)
  const cost = await server.stopGauge()
  measuring = false
  stop()
  for (const { socket } of everybody) socket.disconnect()
  await server.stop()
  const down = bytes / attendees / lasts
  return {
    attendees,
    all: percentiles(ages),
    bytesPerSecondDown: down,
    bytesPerPerson: down / (attendees - 1),
    cost,
  }
}

/** An update of a rig with head and hands, as networked-aframe 0.14 packs it. */
function update(owner: string, motion: Motion, now: number) {
  motion.next(now)
  const { position, rotation, left, right } = motion.placements()
  const entity = (name: string, parent: string | null, components: object) => ({
    networkId: `${owner}-${name}`,
    owner,
    creator: owner,
    lastOwnerTime: 1,
    template: `#${name}-template`,
    persistent: false,
    parent,
    components,
    sentAt: now,
  })
  return {
    from: owner,
    dataType: 'um',
    data: {
      d: [
        entity('head', null, { 0: position, 1: rotation }),
        entity('left-hand', `${owner}-head`, { 0: left, 1: rotation }),
        entity('right-hand', `${owner}-head`, { 0: right, 1: rotation }),
      ],
    },
  }
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const there = await fetch(`http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`).then(
      () => true,
      () => false,
    )
    if (there) return
    await seconds(0.1)
  }
  throw new Error('the networked-aframe server did not open')
}
