import { restingPose } from '#shared/pose/avatar-pose.ts'
import { readPose } from '#shared/pose/codec.ts'
import { type PoseFrame, recordAt } from '#shared/pose/frame.ts'
import type { PeopleMessage, PersonMessage } from '#shared/protocol/people-message.ts'
import type { Ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'
import { Ways } from '#shared/venue/ways.ts'
import { createPeople, EYES_SEATED, EYES_STANDING, type People } from '../../crowd/index.ts'
import type { Audience } from './audience.ts'
import { admit, headingOf, lookTo, writeGlow, writePose } from './people-slots.ts'
import { PoseTrack, SHOWN_LATE_MS } from './pose-track.ts'
import { Stride } from './stride.ts'

/** How fast a body turns to where its head looks, or to where it walks, per second. */
const TURN_RATE = 4

/** Who is in the gallery and how they move: fed by the net, written each frame into what the crowd draws. */
export class GalleryPeople implements Audience {
  readonly people: People
  readonly venue: Venue
  readonly #persons = new Map<number, PersonMessage>()
  readonly #tracks = new Map<number, PoseTrack>()
  readonly #strides = new Map<number, Stride>()
  readonly #ways: Ways
  readonly #pose = restingPose()

  constructor(venue: Venue) {
    this.venue = venue
    this.people = createPeople()
    this.#ways = new Ways(venue)
  }

  /** The house says how many hearts have been sent. */
  set hearts(sent: number) {
    this.people.hearts[0] = sent
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
      this.#show(place, person, seconds)
      writeGlow(this.people, place, seconds)
    }
  }

  #come(person: PersonMessage): void {
    const { place } = person
    if (place >= this.people.capacity) return
    this.#persons.set(place, person)
    this.#strides.set(place, new Stride(this.#ways))
    admit(this.people, place, person, person.name)
  }

  #leave(place: number): void {
    this.#persons.delete(place)
    this.#tracks.delete(place)
    this.#strides.delete(place)
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

  /** Shows somebody where they are, or on the way there. */
  #show(place: number, person: PersonMessage, seconds: number): void {
    const { people } = this
    const pose = this.#pose
    const { head } = pose
    const seat = this.venue.seats[person.seat]!
    const stride = this.#strides.get(place)!
    if (pose.seated) stride.update(seat.x, seat.y, seat.z, seconds)
    else stride.update(head.x, 0, head.z, seconds)
    people.present[place] = stride.isStepping ? 0 : 1
    // Whoever is out of sight fades where they were.
    if (stride.isStepping) return
    const isSeated = pose.seated && !stride.isWalking
    const towards = isSeated ? seat.facing : stride.isWalking ? stride.heading : headingOf(head)
    const share = isSeated ? 1 : 1 - Math.exp(-TURN_RATE * seconds)
    const facing = people.facing[place]! + around(towards - people.facing[place]!) * share
    if (stride.isWalking) {
      head.x = stride.x as typeof head.x
      head.y = (stride.y + EYES_STANDING) as typeof head.y
      head.z = stride.z as typeof head.z
    }
    writePose(people, place, pose, stride, facing, !stride.isWalking)
  }
}

const RESTING = { hands: false, seated: true, clapping: false, ovation: false }

/** An angle as the shortest turn. */
const around = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))
