import { restingPose } from '#shared/pose/avatar-pose.ts'
import { POSE_BYTES, writePose } from '#shared/pose/codec.ts'
import { type Random, seeded } from '#shared/units/random.ts'
import type { Metres } from '#shared/units/units.ts'
import type { SeatPlace } from '#shared/venue/venue.ts'

/** Where the moment of sending hides: in the turn of a hand that is not tracked, which nobody draws. */
const STAMP_AT = 14

/** Somebody who sits and looks about: the same motion for every server. */
export class Motion {
  readonly #random: Random
  readonly #pose = restingPose()
  readonly #seat: SeatPlace
  readonly #bytes = new Uint8Array(POSE_BYTES)
  readonly #view = new DataView(this.#bytes.buffer)
  #yaw: number
  #pitch = 0

  constructor(seed: number, seat: SeatPlace) {
    this.#random = seeded(seed)
    this.#seat = seat
    this.#yaw = seat.facing + Math.PI
  }

  /** The next pose, with `now` (milliseconds) inside. The same bytes, written anew. */
  next(now: number): Uint8Array {
    this.#yaw += (this.#random.next() - 0.5) * 0.2
    this.#pitch = Math.max(-0.5, Math.min(0.5, this.#pitch + (this.#random.next() - 0.5) * 0.1))
    const { head } = this.#pose
    const lean = (this.#random.next() - 0.5) * 0.06
    head.x = (this.#seat.x + lean) as Metres
    head.y = (this.#seat.y + 1.19) as Metres
    head.z = (this.#seat.z + lean) as Metres
    head.qy = Math.sin(this.#yaw / 2) * Math.cos(this.#pitch / 2)
    head.qx = Math.cos(this.#yaw / 2) * Math.sin(this.#pitch / 2)
    head.qz = -Math.sin(this.#yaw / 2) * Math.sin(this.#pitch / 2)
    head.qw = Math.cos(this.#yaw / 2) * Math.cos(this.#pitch / 2)
    this.#pose.seated = true
    writePose(this.#pose, this.#view, 0)
    this.#view.setUint32(STAMP_AT, stamp(now), true)
    return this.#bytes
  }

  /** What networked-aframe sends of the same motion: three placements in numbers as JSON has them. */
  placements() {
    const { x, y, z, qx, qy, qz } = this.#pose.head
    const hand = { x: x - 0.2, y: y - 0.5, z }
    return {
      position: { x, y, z },
      rotation: { x: qx * 90, y: qy * 90, z: qz * 90 },
      left: hand,
      right: { ...hand, x: x + 0.2 },
    }
  }
}

/** Tenths of a millisecond in 32 bits. */
const stamp = (now: number): number => Math.floor(now * 10) >>> 0

/** How long ago, in milliseconds, a pose that begins at `at` was sent. */
export function ageOf(frame: DataView, at: number, now: number): number {
  return ((stamp(now) - frame.getUint32(at + STAMP_AT, true)) >>> 0) / 10
}
