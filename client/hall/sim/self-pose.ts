import { type AvatarPose, restingPose } from '#shared/pose/avatar-pose.ts'
import { POSE_BYTES, writePose } from '#shared/pose/codec.ts'
import type { Metres, Ms } from '#shared/units/units.ts'
import { lookTo } from './people-slots.ts'
import type { Viewer } from './viewer.ts'

/** Sent at most this often while something moves, and this seldom while nothing does. */
const MOVING_MS = 1000 / 15
const STILL_MS = 1500

/** A head leans at most this far out of the middle of its seat, in metres; a little less than the house allows. */
const REACH = 0.85
const LOWEST = 0.3
const HIGHEST = 2.2

/** How a visitor applauds: from the seat, or on their feet. */
export type Applauds = 'not' | 'seated' | 'standing'

/** Where head and hands are tracked: a headset. Gives false while there is none. */
export interface TrackedBody {
  read(pose: AvatarPose): boolean
}

/** What this visitor's own body does, as it goes to the others. */
export class SelfPose {
  tracked: TrackedBody | null = null
  readonly #pose: AvatarPose = restingPose()
  readonly #head = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0 }
  readonly #bytes = new Uint8Array(POSE_BYTES)
  readonly #sent = new Uint8Array(POSE_BYTES)
  readonly #view = new DataView(this.#bytes.buffer)
  #sentAt = Number.NEGATIVE_INFINITY

  /** The pose to send now, or null when there is nothing worth sending yet. */
  next(viewer: Viewer, applauds: Applauds, now: Ms): Uint8Array | null {
    const since = now - this.#sentAt
    if (since < MOVING_MS) return null
    this.#read(viewer, applauds)
    writePose(this.#pose, this.#view, 0)
    if (since < STILL_MS && this.#bytes.every((byte, index) => byte === this.#sent[index])) return null
    this.#sent.set(this.#bytes)
    this.#sentAt = now
    return this.#bytes
  }

  #read(viewer: Viewer, applauds: Applauds): void {
    this.#pose.seated = viewer.isSeated
    this.#pose.clapping = applauds !== 'not'
    this.#pose.hands = false
    // Whoever wears a headset stands up by standing up.
    const isTracked = this.tracked?.read(this.#pose) ?? false
    this.#pose.ovation = applauds === 'standing' && viewer.isSeated && !isTracked
    if (isTracked) stayInSeat(this.#pose, viewer)
    else this.#look(viewer)
  }

  #look(viewer: Viewer): void {
    viewer.head(this.#head)
    const { head } = this.#pose
    head.x = this.#head.x as Metres
    head.y = this.#head.y as Metres
    head.z = this.#head.z as Metres
    lookTo(head, this.#head.yaw, this.#head.pitch)
  }
}

/** Somebody in a headset may stroll about the room at home; for the others they stay in their seat. */
function stayInSeat({ head, left, right }: AvatarPose, { seat }: Viewer): void {
  const [x, z] = [head.x - seat.x, head.z - seat.z]
  const away = Math.hypot(x, z)
  const back = away > REACH ? REACH / away - 1 : 0
  const up = Math.min(HIGHEST, Math.max(LOWEST, head.y - seat.y)) - (head.y - seat.y)
  for (const part of [head, left, right]) {
    part.x = (part.x + x * back) as Metres
    part.y = (part.y + up) as Metres
    part.z = (part.z + z * back) as Metres
  }
}
