import { restingPose } from '#shared/pose/avatar-pose.ts'
import { readPose } from '#shared/pose/codec.ts'
import { type PoseFrame, recordAt } from '#shared/pose/frame.ts'
import type { PeopleMessage, PersonMessage } from '#shared/protocol/people-message.ts'
import type { Ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'
import { createPeople, EYES_SEATED, type People } from '../../crowd/index.ts'
import type { Audience } from './audience.ts'
import { admit, lookTo, writeGlow, writePose } from './people-slots.ts'
import { PoseTrack, SHOWN_LATE_MS } from './pose-track.ts'

/** Who is in the gallery and how they move: fed by the net, written each frame into what the crowd draws. */
export class GalleryPeople implements Audience {
  readonly people: People
  readonly venue: Venue
  readonly #persons = new Map<number, PersonMessage>()
  readonly #tracks = new Map<number, PoseTrack>()
  readonly #pose = restingPose()

  constructor(venue: Venue) {
    this.venue = venue
    this.people = createPeople()
  }

  get count(): number {
    return this.#persons.size
  }

  /** Everybody anew: on entering, and after anything was missed. */
  reset(everybody: readonly PersonMessage[]): void {
    for (const place of [...this.#persons.keys()]) this.#leave(place)
    for (const person of everybody) this.#come(person)
  }

  change({ came, left }: PeopleMessage): void {
    for (const place of left) this.#leave(place)
    for (const person of came) this.#come(person)
  }

  /** A frame of poses came. Poses of people not yet announced are kept until they are. */
  take(frame: PoseFrame): void {
    for (let record = 0; record < frame.records; record++) {
      const at = recordAt(record)
      const track = this.#trackOf(frame.view.getUint8(at))
      readPose(frame.view, at + 1, track.next)
      track.commit(frame.houseTime)
    }
  }

  /** Writes everybody as they are seen at a moment of the house's clock. */
  write(houseTime: Ms, seconds: number): void {
    const shown = houseTime - SHOWN_LATE_MS
    for (const [place, person] of this.#persons) {
      const track = this.#tracks.get(place)
      if (track?.isKnown) track.at(shown, this.#pose)
      else this.#rest(person)
      writePose(this.people, place, this.#pose, this.venue.seats[person.seat]!)
      writeGlow(this.people, place, seconds)
    }
  }

  #come(person: PersonMessage): void {
    const { place } = person
    if (place >= this.people.capacity) return
    this.#persons.set(place, person)
    admit(this.people, place, person, person.name)
  }

  #leave(place: number): void {
    this.#persons.delete(place)
    this.#tracks.delete(place)
    if (place < this.people.capacity) this.people.present[place] = 0
  }

  #trackOf(place: number): PoseTrack {
    let track = this.#tracks.get(place)
    if (track === undefined) {
      track = new PoseTrack()
      this.#tracks.set(place, track)
    }
    return track
  }

  /** Somebody whose first pose is still on the way sits and looks at the runway. */
  #rest(person: PersonMessage): void {
    const seat = this.venue.seats[person.seat]!
    Object.assign(this.#pose, RESTING)
    const { head } = this.#pose
    head.x = seat.x
    head.y = (seat.y + EYES_SEATED) as typeof head.y
    head.z = seat.z
    lookTo(head, seat.facing, 0)
  }
}

const RESTING = { hands: false, seated: true, clapping: false, ovation: false }
