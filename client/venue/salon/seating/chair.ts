import { type BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import type { SeatPlace } from '#shared/venue/venue.ts'
import { Masonry, type Point } from '../../masonry.ts'
import { tube } from '../tube.ts'

/** What a face of a chair is made of. */
export const STUFF = { gilt: 0, pad: 1 } as const

const SEAT_Y = 0.41
const HALF = { front: 0.2, back: 0.165, depth: 0.19 } as const
const LEG = { top: 0.015, foot: 0.009, splay: 0.025 } as const

/** How finely round things are divided: fewer for the image in the floor. */
export interface Fineness {
  /** Of a leg, and of a rod that is bent. */
  readonly leg: number
  readonly rod: number
  /** Steps along the outer hoop, and round the seat. */
  readonly hoop: number
  readonly round: number
}

export const FINE: Fineness = { leg: 5, rod: 5, hoop: 14, round: 12 }
export const COARSE: Fineness = { leg: 3, rod: 3, hoop: 8, round: 8 }

/**
 * A bentwood chair: thin splayed legs, a seat ring with a pad, a hoop for a back with a smaller one in it. Faces
 * +z, its seat's middle over the origin, the top of the pad at 0.45 m.
 */
export function chairGeometry(seats: readonly SeatPlace[], fineness: Fineness): InstancedBufferGeometry {
  const made = new Masonry()
  legs(made, fineness)
  ring(made, fineness)
  pad(made, fineness)
  hoop(made, fineness, 0.17, 0.49, 0.012)
  hoop(made, fineness, 0.105, 0.34, 0.008)
  return instanced(made, seats)
}

function legs(made: Masonry, { leg: sides }: Fineness): void {
  for (const x of [1, -1]) {
    for (const z of [1, -1]) {
      const half = z > 0 ? HALF.front - 0.02 : HALF.back - 0.01
      const foot: Point = [x * (half + LEG.splay), 0, z * (HALF.depth - 0.02 + LEG.splay)]
      const top: Point = [x * half, SEAT_Y, z * (HALF.depth - 0.02)]
      tube(made, [foot, top], [LEG.foot, LEG.top], sides, STUFF.gilt)
    }
  }
}

/** The frame under the pad, round at the corners. */
function ring(made: Masonry, { round: steps }: Fineness): void {
  const around = Array.from({ length: steps + 1 }, (_, i) => seatAt((i / steps) * Math.PI * 2, 1, SEAT_Y))
  tube(
    made,
    around,
    around.map(() => 0.014),
    3,
    STUFF.gilt,
  )
}

/** A place of the seat's outline: wider in front than behind, its corners rounded. */
function seatAt(angle: number, share: number, y: number): Point {
  const round = (value: number) => Math.sign(value) * Math.abs(value) ** 0.62
  const z = HALF.depth * round(Math.cos(angle))
  const half = HALF.back + ((HALF.front - HALF.back) * (z + HALF.depth)) / (2 * HALF.depth)
  return [half * round(Math.sin(angle)) * share, y, z * share]
}

const PAD: readonly (readonly [share: number, y: number])[] = [
  [1.0, SEAT_Y + 0.022],
  [0.93, SEAT_Y + 0.036],
  [0.6, SEAT_Y + 0.041],
  [0, SEAT_Y + 0.042],
]

function pad(made: Masonry, { round: steps }: Fineness): void {
  let below: number[] | null = null
  for (const [share, y] of PAD) {
    const up = y > SEAT_Y + 0.03 ? 0.92 : 0.3
    const rim = Array.from({ length: steps }, (_, i) => {
      const angle = (i / steps) * Math.PI * 2
      const out = Math.sqrt(1 - up * up)
      return made.vertex(
        seatAt(angle, share, y),
        [out * Math.sin(angle), up, out * Math.cos(angle)],
        STUFF.pad,
        1,
      )
    })
    for (let i = 0; below !== null && i < steps; i++) {
      const next = (i + 1) % steps
      made.face(below[i]!, below[next]!, rim[next]!, rim[i]!)
    }
    below = rim
  }
}

/** An arch that rises from the seat's back and leans. */
function hoop(made: Masonry, { hoop, rod }: Fineness, half: number, rise: number, radius: number): void {
  const steps = Math.round(hoop * Math.sqrt(half / 0.17))
  const line = Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = Math.PI * (i / steps)
    const up = Math.sin(angle) ** 0.7
    return [half * Math.cos(angle) * (1 - 0.12 * up + 0.12), SEAT_Y + rise * up, -HALF.depth - 0.085 * up]
  })
  tube(
    made,
    line,
    line.map(() => radius),
    rod,
    STUFF.gilt,
  )
}

/** A chair for every seat: x, z, heading, and whether it stands in the second row. */
function instanced(made: Masonry, seats: readonly SeatPlace[]): InstancedBufferGeometry {
  const one = made.build()
  const geometry = new InstancedBufferGeometry()
  for (const name of ['position', 'normal', 'cut']) {
    geometry.setAttribute(name, one.getAttribute(name) as BufferAttribute)
  }
  geometry.setIndex(one.getIndex())
  const stands = new Float32Array(seats.length * 4)
  seats.forEach((seat, i) => {
    stands.set([seat.x, seat.z, seat.facing, seat.row === 'second' ? 1 : 0], i * 4)
  })
  geometry.setAttribute('stands', new InstancedBufferAttribute(stands, 4))
  geometry.instanceCount = seats.length
  return geometry
}
