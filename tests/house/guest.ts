import { Client, type Room } from 'colyseus.js'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { POSE_BYTES, writePose } from '#shared/pose/codec.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import { type WelcomeMessage, welcomeMessage } from '#shared/protocol/welcome-message.ts'
import type { Metres } from '#shared/units/units.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import type { SpawnedHouse } from './spawn-house.ts'

/** Somebody who attends without a page: the same door, seat and socket as everybody. */
export interface TestGuest {
  readonly room: Room
  readonly welcome: WelcomeMessage
  readonly seat: number | null
  readonly gallery: number
  readonly ticket: string
  /** Waits for the next message of a kind that `fits`. */
  next<Message>(type: number, fits?: (message: Message) => boolean): Promise<Message>
  /** Resolves with the close code when the connection ends. */
  readonly ended: Promise<number>
}

export async function post(
  house: SpawnedHouse,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${house.origin}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

export const withKey = (house: SpawnedHouse) => ({ Authorization: `Bearer ${house.callerKey}` })

export async function enter(house: SpawnedHouse, name: string, ticket?: string): Promise<string> {
  const guest = { name, skin: 4, outfit: 1, language: 'en' }
  const { body } = await post(house, '/door', ticket === undefined ? { guest } : { guest, ticket })
  return body.ticket as string
}

/** Comes by the door, takes a seat, and connects. */
export async function attend(
  house: SpawnedHouse,
  show: string,
  name: string,
  ticket?: string,
): Promise<TestGuest> {
  const own = ticket ?? (await enter(house, name))
  const { status, body } = await post(house, `/shows/${show}/seat`, { ticket: own })
  if (status !== 200) throw new Error(`no seat: ${JSON.stringify(body)}`)
  return connect(house, body, own)
}

/** Watches as a camera does, without a seat. */
export async function watch(house: SpawnedHouse, show: string, request: object = {}): Promise<TestGuest> {
  const { status, body } = await post(house, `/shows/${show}/seat`, request)
  if (status !== 200) throw new Error(`not let in: ${JSON.stringify(body)}`)
  return connect(house, body, '')
}

async function connect(
  house: SpawnedHouse,
  answer: Record<string, unknown>,
  ticket: string,
): Promise<TestGuest> {
  const room = await new Client(house.origin).consumeSeatReservation(answer.reservation as never)
  room.reconnection.enabled = false
  const inbox = new Inbox(room)
  const ended = new Promise<number>((resolve) => {
    room.onLeave((code) => resolve(code))
    room.onDrop((code) => resolve(code))
  })
  const welcome = welcomeMessage.parse(await inbox.next(GALLERY.welcome))
  return {
    room,
    welcome,
    ticket,
    seat: answer.seat as number | null,
    gallery: answer.gallery as number,
    ended,
    next: (type, fits) => inbox.next(type, fits as never) as never,
  }
}

/** Keeps what arrives until somebody asks for it. */
class Inbox {
  readonly #kept: { type: number; message: unknown }[] = []
  readonly #waiting = new Set<() => void>()

  constructor(room: Room) {
    for (const type of Object.values(GALLERY)) {
      room.onMessage(type, (message: unknown) => {
        this.#kept.push({ type, message })
        if (this.#kept.length > 2000) this.#kept.shift()
        for (const look of [...this.#waiting]) look()
      })
    }
  }

  next(type: number, fits: (message: never) => boolean = () => true): Promise<unknown> {
    return new Promise((resolve) => {
      const look = () => {
        const index = this.#kept.findIndex((item) => item.type === type && fits(item.message as never))
        if (index < 0) return
        this.#waiting.delete(look)
        resolve(this.#kept.splice(index, 1)[0]!.message)
      }
      this.#waiting.add(look)
      look()
    })
  }
}

/** A pose in a seat, looking some way. */
export function seatedPose(seat: number, turn = 0): Uint8Array {
  const place = NOCTURNE.seats[seat]!
  const pose = restingPose()
  Object.assign(pose.head, {
    x: place.x,
    y: (place.y + 1.19) as Metres,
    z: place.z,
    qy: Math.sin(turn),
    qw: Math.cos(turn),
  })
  const bytes = new Uint8Array(POSE_BYTES)
  writePose(pose, new DataView(bytes.buffer), 0)
  return bytes
}
