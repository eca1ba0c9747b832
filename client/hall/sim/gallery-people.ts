import { OUTFITS, SKINS } from '#shared/access/guest.ts'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import { readPose } from '#shared/pose/codec.ts'
import { type PoseFrame, recordAt } from '#shared/pose/frame.ts'
import type { PeopleMessage, PersonMessage } from '#shared/protocol/people-message.ts'
import { linear } from '#shared/show/compile/light-track.ts'
import type { Ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'
import { Ways } from '#shared/venue/ways.ts'
import { createPeople, EYES_SEATED, EYES_STANDING, type People, PLACEMENT } from '../../crowd/index.ts'
import { PoseTrack, SHOWN_LATE_MS } from './pose-track.ts'
import { Stride } from './stride.ts'

/** How fast the outline of somebody who claps comes and goes, per second. */
const GLOW_RATE = 5
/** How fast a body turns to where its head looks, or to where it walks, per second. */
const TURN_RATE = 4

/** Who is in the gallery and how they move: fed by the net, written each frame into what the crowd draws. */
export class GalleryPeople {
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
      this.#writePose(place, person, seconds)
      this.#writeGlow(place, seconds)
    }
  }

  #come(person: PersonMessage): void {
    const { people } = this
    const { place } = person
    if (place >= people.capacity) return
    this.#persons.set(place, person)
    people.present[place] = 1
    this.#strides.set(place, new Stride(this.#ways))
    people.seed[place] = seedOf(person)
    people.name[place] = person.name
    people.skin.set(linear(SKINS[person.skin]!), place * 3)
    people.outfit.set(linear(OUTFITS[person.outfit]!), place * 3)
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
    head.qx = 0
    head.qz = 0
    head.qy = Math.sin((seat.facing + Math.PI) / 2)
    head.qw = Math.cos((seat.facing + Math.PI) / 2)
  }

  #writePose(place: number, person: PersonMessage, seconds: number): void {
    const { people } = this
    const pose = this.#pose
    const seat = this.venue.seats[person.seat]!
    const stride = this.#strides.get(place)!
    if (pose.seated) stride.update(seat.x, seat.y, seat.z, seconds)
    else stride.update(pose.head.x, 0, pose.head.z, seconds)
    people.present[place] = stride.isStepping ? 0 : 1
    // Whoever is out of sight fades where they were.
    if (stride.isStepping) return
    const isSeated = pose.seated && !stride.isWalking
    people.seated[place] = isSeated ? 1 : 0
    people.hands[place] = pose.hands && !stride.isWalking ? 1 : 0
    people.clapping[place] = pose.clapping && !stride.isWalking ? 1 : 0
    people.ovation[place] = pose.ovation && !stride.isWalking ? 1 : 0
    people.place[place * 3] = stride.x
    people.place[place * 3 + 1] = stride.y
    people.place[place * 3 + 2] = stride.z
    const towards = isSeated ? seat.facing : stride.isWalking ? stride.heading : headingOf(pose.head)
    const share = isSeated ? 1 : 1 - Math.exp(-TURN_RATE * seconds)
    people.facing[place] = people.facing[place]! + around(towards - people.facing[place]!) * share
    if (stride.isWalking) {
      pose.head.x = stride.x as typeof pose.head.x
      pose.head.y = (stride.y + EYES_STANDING) as typeof pose.head.y
      pose.head.z = stride.z as typeof pose.head.z
    }
    writePlacement(people.head, place, pose.head)
    if (people.hands[place] === 1) {
      writePlacement(people.left, place, pose.left)
      writePlacement(people.right, place, pose.right)
    }
  }

  #writeGlow(place: number, seconds: number): void {
    const { glow, clapping } = this.people
    const wanted = clapping[place] === 1 ? 1 : 0
    const now = glow[place]!
    glow[place] = now + (wanted - now) * Math.min(1, GLOW_RATE * seconds)
  }
}

const RESTING = { hands: false, seated: true, clapping: false, ovation: false }

function writePlacement(
  into: Float32Array,
  place: number,
  from: { x: number; y: number; z: number; qx: number; qy: number; qz: number; qw: number },
): void {
  const at = place * PLACEMENT
  into[at] = from.x
  into[at + 1] = from.y
  into[at + 2] = from.z
  into[at + 3] = from.qx
  into[at + 4] = from.qy
  into[at + 5] = from.qz
  into[at + 6] = from.qw
}

/** An angle as the shortest turn. */
const around = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))

/** Where a head that looks along its −z faces, from +z towards +x. */
const headingOf = ({ qx, qy, qz, qw }: { qx: number; qy: number; qz: number; qw: number }): number =>
  Math.atan2(-2 * (qx * qz + qw * qy), -(1 - 2 * (qx * qx + qy * qy)))

/** The same person looks the same to everybody, tonight and in the next gallery. */
function seedOf(person: PersonMessage): number {
  let hash = 2166136261
  for (const character of `${person.name}/${person.skin}/${person.outfit}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619)
  }
  return hash >>> 0
}
