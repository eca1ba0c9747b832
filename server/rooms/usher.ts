import { matchMaker } from '@colyseus/core'
import type { Reservation, Usher } from '../api/backstage.ts'

/** How long a reserved place waits for its socket. */
const RESERVED_FOR_S = 12

/**
 * Opens rooms and keeps places in them. Nobody else can: the room server's own matchmaking is not reachable
 * from outside, so that a place is only ever given by the API, after it has decided.
 */
export function makeUsher(): Usher {
  const rooms = new Map<string, Promise<Room>>()

  async function reserve(kind: string, key: string, options: object, auth: unknown): Promise<Reservation> {
    for (let tries = 0; ; tries++) {
      const room = await roomFor(kind, key, options)
      try {
        const reservation = await matchMaker.reserveSeatFor(room, {}, auth)
        return { ...reservation } as Reservation
      } catch (error) {
        rooms.delete(key)
        if (tries > 0) throw error
      }
    }
  }

  function roomFor(kind: string, key: string, options: object): Promise<Room> {
    const known = rooms.get(key)
    if (known !== undefined)
      return known.then((room) => (isOpen(room) ? room : reopen(kind, key, options, known)))
    return open(kind, key, options)
  }

  function reopen(kind: string, key: string, options: object, closed: Promise<Room>): Promise<Room> {
    const latest = rooms.get(key)
    return latest !== undefined && latest !== closed ? latest : open(kind, key, options)
  }

  function open(kind: string, key: string, options: object): Promise<Room> {
    const opening = matchMaker.createRoom(kind, options).then((room) => {
      const local = matchMaker.getLocalRoomById(room.roomId)
      if (local) local.seatReservationTimeout = RESERVED_FOR_S
      return room
    })
    rooms.set(key, opening)
    opening.catch(() => rooms.delete(key))
    return opening
  }

  return {
    gallery: (show, gallery, admission) =>
      reserve('gallery', `${show}#${gallery}`, { show, gallery }, admission),
    booth: (show, role) => reserve('booth', `${show}!`, { show }, { role }),
  }
}

type Room = Awaited<ReturnType<typeof matchMaker.createRoom>>

const isOpen = (room: Room): boolean => matchMaker.getLocalRoomById(room.roomId) !== undefined
