import { fileURLToPath } from 'node:url'
import { GALLERY } from '#shared/protocol/channels.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { newDataDir, TEST_KEY } from '../house/spawn-house.ts'
import { TEST_RUN } from '../house/test-show.ts'
import { GaugedProcess } from './gauged-process.ts'
import { Motion } from './motion.ts'
import { RawSocket } from './raw-socket.ts'
import { LoadedServer } from './summary.ts'
import { Watcher } from './watcher.ts'

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const SEATS = NOCTURNE.seats.length
/** Of each gallery this many read what they get; the rest only count it. */
const WATCHERS = 2
/** The room server's own word that a socket is ready. */
const JOINED = Uint8Array.of(10)

export interface OpenLoad {
  readonly load: LoadedServer
  readonly joinsPerSecond: number
}

/** Opens a house and brings so many guests the whole way: door, seat, socket. */
export async function loadHouse(attendees: number): Promise<OpenLoad> {
  const house = new GaugedProcess(MAIN, {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: newDataDir(),
    CALLER_KEY: TEST_KEY,
    DEMO: 'off',
    LOG_LEVEL: 'error',
    DOOR_BURST: '100000',
    DOOR_PER_SECOND: '10000',
  })
  const { port } = await house.message<{ ready?: boolean; port: number }>(
    (message) => message?.ready === true,
  )
  const api = apiOf(port)
  const show = await putOn(api)
  const from = performance.now()
  const guests: Guest[] = []
  for (let index = 0; index < attendees; index++) {
    guests.push(await Guest.come(api, port, show, index))
    if (index % 50 === 0) for (const { socket } of guests) socket.live()
  }
  const joinsPerSecond = attendees / ((performance.now() - from) / 1000)
  return { load: new LoadedServer(house, guests), joinsPerSecond }
}

class Guest {
  readonly socket: RawSocket
  readonly watcher: Watcher | null
  readonly #motion: Motion
  readonly #message = new Uint8Array(2 + 25)

  private constructor(socket: RawSocket, seat: number, index: number) {
    this.socket = socket
    this.#motion = new Motion(index + 1, NOCTURNE.seats[seat]!)
    // Guests come one after another, so that a place in the gallery is a seat of the venue.
    this.watcher = index % SEATS < WATCHERS ? new Watcher(socket, seat, (place) => place) : null
    this.#message.set([17, GALLERY.pose])
  }

  static async come(api: Api, port: number, show: string, index: number): Promise<Guest> {
    const guest = { name: `Guest ${index}`, skin: index % 10, outfit: index % 10 }
    const { ticket } = (await api('/door', { guest })) as { ticket: string }
    const answer = (await api(`/shows/${show}/seat`, { ticket })) as {
      seat: number
      reservation: { processId: string; roomId: string; sessionId: string }
    }
    const { processId, roomId, sessionId } = answer.reservation
    const socket = await RawSocket.open(port, `/${processId}/${roomId}?sessionId=${sessionId}`)
    const come = new Guest(socket, answer.seat, index)
    socket.send(JOINED)
    return come
  }

  send(now: number): void {
    this.#message.set(this.#motion.next(now), 2)
    this.socket.send(this.#message)
  }
}

type Api = (path: string, body: unknown, headers?: Record<string, string>) => Promise<unknown>

function apiOf(port: number): Api {
  return async (path, body, headers = {}) => {
    const text = typeof body === 'string'
    const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': text ? 'text/plain' : 'application/json', ...headers },
      body: text ? body : JSON.stringify(body),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
}

async function putOn(api: Api): Promise<string> {
  const key = { Authorization: `Bearer ${TEST_KEY}` }
  const { hash } = (await api('/booth/runs', JSON.stringify(TEST_RUN), key)) as { hash: string }
  const startsAt = Date.now() + 3_600_000
  const { show } = (await api('/booth/shows', { run: hash, startsAt, mode: 'called' }, key)) as {
    show: string
  }
  return show
}
