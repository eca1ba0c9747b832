import type { Stage } from '#shared/show/stage.ts'
import { seeded } from '#shared/units/random.ts'
import type { Venue } from '#shared/venue/venue.ts'
import {
  createPeople,
  EYES_SEATED,
  EYES_STANDING,
  type People,
  PLACEMENT,
} from '../../../client/crowd/index.ts'

/** Linear light, from deep to pale. */
const SKINS = [
  [0.075, 0.04, 0.028],
  [0.12, 0.064, 0.043],
  [0.21, 0.122, 0.085],
  [0.34, 0.215, 0.152],
  [0.46, 0.31, 0.228],
  [0.58, 0.42, 0.325],
] as const
const OUTFITS = [
  [0.01, 0.01, 0.011],
  [0.018, 0.018, 0.02],
  [0.34, 0.31, 0.27],
  [0.012, 0.016, 0.03],
  [0.045, 0.04, 0.036],
  [0.2, 0.155, 0.105],
  [0.07, 0.012, 0.014],
  [0.024, 0.034, 0.027],
  [0.46, 0.44, 0.4],
  [0.03, 0.03, 0.034],
] as const
const NAMES = 'Inès,Marlowe,Haruka,Odile,Théo,Amara,Jun,Bianca,Lucien,Noor,Wren,Ilse,Mateo,Priya,Anouk'.split(
  ',',
)

export interface Audience {
  readonly people: People
  /** How many seats there are. */
  readonly seats: number
  /** Lets so many in: seats first, then places to stand in the aisles. */
  admit(count: number): void
  /** Seats the first few closely in the middle of the front row instead, `apart` metres from each other. */
  huddle(count: number, apart: number): void
  /** Takes whoever sits where the picture is taken from out of it. */
  hide(from: readonly [number, number, number]): void
  /** Everybody looks at the model nearest to them. */
  watch(stage: Stage, clapping: number, ovation: boolean): void
}

/** A full house of 60, the same every time, and more who stand if they are let in. */
export function audience(venue: Venue): Audience {
  const people = createPeople()
  const random = seeded(5)
  const applauds: number[] = []
  const place = (slot: number, x: number, y: number, z: number, facing: number) => {
    people.seed[slot] = slot * 7919 + 11
    people.place.set([x, y, z + (random.next() - 0.5) * 0.12], slot * 3)
    people.facing[slot] = facing + (random.next() - 0.5) * 0.3
    people.skin.set(random.pick(SKINS), slot * 3)
    people.outfit.set(random.pick(OUTFITS), slot * 3)
    people.name[slot] = `${random.pick(NAMES)} ${String.fromCharCode(65 + random.whole(0, 25))}.`
    applauds[slot] = random.next()
  }
  venue.seats.forEach((seat, slot) => {
    people.present[slot] = 1
    people.seated[slot] = 1
    place(slot, seat.x, seat.y, seat.z, seat.facing)
  })
  return {
    people,
    seats: venue.seats.length,
    admit(count) {
      for (let slot = venue.seats.length; slot < count; slot++) {
        const aisle = venue.aisles[slot % venue.aisles.length]!
        const x = aisle.minX + random.next() * (aisle.maxX - aisle.minX)
        const z = aisle.minZ + random.next() * (aisle.maxZ - aisle.minZ)
        place(slot, x, aisle.y, z, x > 0 ? -Math.PI / 2 : Math.PI / 2)
        people.head.set([x, aisle.y + EYES_STANDING, z], slot * PLACEMENT)
      }
      for (let slot = 0; slot < people.capacity; slot++) people.present[slot] = slot < count ? 1 : 0
    },
    huddle(count, apart) {
      for (let slot = 0; slot < people.capacity; slot++) people.present[slot] = slot < count ? 1 : 0
      const { x, y, z, facing } = venue.seats[0]!
      for (let slot = 0; slot < count; slot++) {
        people.place.set([x, y, z + (slot - (count - 1) / 2) * apart], slot * 3)
        people.facing[slot] = facing
      }
    },
    hide([x, y, z]) {
      venue.seats.forEach((seat, slot) => {
        const near = Math.hypot(seat.x - x, seat.y + 1.1 - y, seat.z - z) < 0.75
        people.self[slot] = near ? 1 : 0
      })
    },
    watch(stage, clapping, ovation) {
      venue.seats.forEach((_, slot) => {
        people.clapping[slot] = applauds[slot]! < clapping ? 1 : 0
        people.ovation[slot] = ovation && applauds[slot]! < 0.6 ? 1 : 0
        people.glow[slot] = people.clapping[slot]! * 0.7
        lookAtModels(people, slot, stage)
      })
    },
  }
}

function lookAtModels(people: People, slot: number, stage: Stage): void {
  const [x, y, z] = people.place.subarray(slot * 3, slot * 3 + 3) as unknown as [number, number, number]
  let nearest = { x: 0, z: -6 }
  let least = Number.POSITIVE_INFINITY
  for (const model of stage.models) {
    const away = Math.abs(model.z - z - 0.8)
    if (away < least) {
      least = away
      nearest = model
    }
  }
  const facing = people.facing[slot]!
  const eyes = y + EYES_SEATED
  const raw = Math.atan2(nearest.x - x, nearest.z - z) - facing
  const turn = Math.max(-1.1, Math.min(1.1, Math.atan2(Math.sin(raw), Math.cos(raw)))) * 0.9
  const heading = facing + turn + Math.PI
  const ahead = 0.07
  const head = slot * PLACEMENT
  people.head[head] = x + Math.sin(facing) * ahead
  people.head[head + 1] = eyes
  people.head[head + 2] = z + Math.cos(facing) * ahead
  people.head.set([0, Math.sin(heading / 2), 0, Math.cos(heading / 2)], head + 3)
}
