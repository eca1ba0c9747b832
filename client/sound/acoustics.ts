import type { VenueId } from '#shared/venue/venue.ts'
import type { Listener } from './contract.ts'

/** A room as sound knows it: a box of metres, with the score's own place in it. */
export interface Acoustics {
  readonly halfWidth: number
  readonly height: number
  /** z of the wall behind the runway's foot. */
  readonly foot: number
  /** Where the score comes from besides from everywhere. */
  readonly source: { readonly x: number; readonly y: number; readonly z: number }
  /** Share of what falls on them that comes back, as pressure. */
  readonly gives: { readonly walls: number; readonly ceiling: number; readonly foot: number }
  /** Level of the long answer of the room, and how much brighter than in a dark hall it is, in dB. */
  readonly tail: number
  readonly brighter: number
}

const ROOMS: Readonly<Record<VenueId, Acoustics>> = {
  // Stone, but long and full of cloth and people: dark.
  nocturne: {
    halfWidth: 5.4,
    height: 9.6,
    foot: 17,
    source: { x: 0, y: 3.2, z: -14 },
    gives: { walls: 0.4, ceiling: 0.32, foot: 0.34 },
    tail: 0.5,
    brighter: 0,
  },
  // Marble, plaster and glass: shorter, nearer and brighter.
  salon: {
    halfWidth: 5,
    height: 6.5,
    foot: 12.8,
    source: { x: 0, y: 2.2, z: -11 },
    gives: { walls: 0.46, ceiling: 0.42, foot: 0.42 },
    tail: 0.36,
    brighter: 5,
  },
}

export const acousticsOf = (venue: VenueId): Acoustics => ROOMS[venue]

/** The first echoes: off both walls, the ceiling and the wall behind the runway's foot. */
export const ECHOES = 4

/** Metres a second, at 20 °C. */
const SPEED_OF_SOUND = 343

/** One echo, relative to the sound that comes straight. */
export interface Echo {
  /** How much later, in seconds. */
  later: number
  /** How loud, as a share. */
  level: number
  /** From the left (−1) to the right (1) of the listener. */
  pan: number
}

/**
 * The first echoes of the score where somebody listens, by mirroring its source in each wall (image sources:
 * Allen and Berkley, 1979). Writes into what it is given.
 */
export function firstEchoes(room: Acoustics, listener: Listener, into: readonly Echo[]): void {
  const { source, gives } = room
  const straight = distance(listener, source.x, source.y, source.z)
  const echo = (index: number, x: number, y: number, z: number, given: number) => {
    const far = distance(listener, x, y, z)
    const one = into[index]!
    one.later = Math.max(0, far - straight) / SPEED_OF_SOUND
    one.level = (given * straight) / Math.max(far, straight)
    one.pan = sideOf(listener, x, y, z, far)
  }
  echo(0, -2 * room.halfWidth - source.x, source.y, source.z, gives.walls)
  echo(1, 2 * room.halfWidth - source.x, source.y, source.z, gives.walls)
  echo(2, source.x, 2 * room.height - source.y, source.z, gives.ceiling)
  echo(3, source.x, source.y, 2 * room.foot - source.z, gives.foot)
}

const distance = (from: Listener, x: number, y: number, z: number): number =>
  Math.hypot(x - from.x, y - from.y, z - from.z)

/** The share of a direction that lies along the listener's right. */
function sideOf(
  { x, y, z, forward, up }: Listener,
  toX: number,
  toY: number,
  toZ: number,
  far: number,
): number {
  const rightX = forward[1] * up[2] - forward[2] * up[1]
  const rightY = forward[2] * up[0] - forward[0] * up[2]
  const rightZ = forward[0] * up[1] - forward[1] * up[0]
  const along = rightX * (toX - x) + rightY * (toY - y) + rightZ * (toZ - z)
  return Math.max(-1, Math.min(1, along / Math.max(far, 1e-6)))
}
