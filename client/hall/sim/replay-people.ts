import { handsClapping, isThere, type Night, type Stay } from '#shared/night/night.ts'
import { type AvatarPose, restingPose } from '#shared/pose/avatar-pose.ts'
import type { Stage } from '#shared/show/stage.ts'
import type { Metres, Ms } from '#shared/units/units.ts'
import type { SeatPlace, Venue } from '#shared/venue/venue.ts'
import { createPeople, EYES_AHEAD, EYES_SEATED, type People } from '../../crowd/index.ts'
import type { Audience } from './audience.ts'
import { gazeFrom, type Look } from './gaze.ts'
import { admit, lookTo, writeGlow, writePose } from './people-slots.ts'
import type { Viewer } from './viewer.ts'

const NOBODY = -1

/**
 * Those who sat in the gallery that night, each in the slot of their seat: who is there, who claps and who stands
 * follows from the record and the moment. They have no names.
 */
export class ReplayPeople implements Audience {
  readonly people: People = createPeople()
  readonly #night: Night
  readonly #venue: Venue
  readonly #viewer: Viewer
  /** Who sits in each seat, as an index into the night's stays. */
  readonly #sits: Int32Array
  readonly #sat: Int32Array
  readonly #pose: AvatarPose = restingPose()
  readonly #look: Look = { heading: 0, pitch: 0 }

  constructor(night: Night, venue: Venue, viewer: Viewer) {
    this.#night = night
    this.#venue = venue
    this.#viewer = viewer
    this.#sits = new Int32Array(venue.seats.length)
    this.#sat = new Int32Array(venue.seats.length).fill(NOBODY)
  }

  write(wall: Ms, seconds: number, stage: Stage): void {
    const { stays, curve } = this.#night
    const clapping = handsClapping(curve.rateHereAt(wall), this.#seat(wall))
    const stands = curve.stoodAt(wall)
    let clapped = 0
    for (let index = 0; index < stays.length; index++) {
      const stay = stays[index]!
      if (this.#sits[stay.seat] !== index) continue
      const claps = clapped++ < clapping
      this.#rest(this.#venue.seats[stay.seat]!, stay.figure, claps, claps && stands, wall, stage)
      const seat = this.#venue.seats[stay.seat]!
      writePose(this.people, stay.seat, this.#pose, seat, seat.facing, true)
      writeGlow(this.people, stay.seat, seconds)
    }
  }

  /** Puts everybody who is there into their seats. Gives how many they are. */
  #seat(wall: Ms): number {
    const { stays } = this.#night
    this.#sits.fill(NOBODY)
    for (let index = 0; index < stays.length; index++) {
      const stay = stays[index]!
      if (stay.seat < this.#sits.length && isThere(stay, wall)) this.#sits[stay.seat] = index
    }
    let present = 0
    for (let seat = 0; seat < this.#sits.length; seat++) {
      const index = this.#sits[seat]!
      if (index !== NOBODY) present++
      if (index !== this.#sat[seat]) this.#change(seat, stays[index])
      this.#sat[seat] = index
      const isOwn = this.#viewer.mode === 'seat' && this.#viewer.seat === this.#venue.seats[seat]
      this.people.self[seat] = isOwn ? 1 : 0
    }
    return present
  }

  #change(seat: number, stay: Stay | undefined): void {
    if (stay === undefined) this.people.present[seat] = 0
    else admit(this.people, seat, stay, '')
  }

  #rest(seat: SeatPlace, figure: number, claps: boolean, stands: boolean, wall: Ms, stage: Stage): void {
    const pose = this.#pose
    const { head } = pose
    pose.seated = true
    pose.hands = false
    pose.clapping = claps
    pose.ovation = stands
    head.x = (seat.x + Math.sin(seat.facing) * EYES_AHEAD) as Metres
    head.y = (seat.y + EYES_SEATED) as Metres
    head.z = (seat.z + Math.cos(seat.facing) * EYES_AHEAD) as Metres
    gazeFrom(seat, figure, this.#venue.runway, stage, wall, this.#look)
    lookTo(head, this.#look.heading, this.#look.pitch)
  }
}

/** A seat from which to see a night again: the best that nobody had; of a full house the best of all. */
export function seatAgain(night: Night, venue: Venue): SeatPlace {
  const taken = new Set(night.stays.map((stay) => stay.seat))
  return venue.seats.find((_, seat) => !taken.has(seat)) ?? venue.seats[0]!
}
