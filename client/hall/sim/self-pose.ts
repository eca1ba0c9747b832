import { type AvatarPose, restingPose } from '#shared/pose/avatar-pose.ts'
import { POSE_BYTES, writePose } from '#shared/pose/codec.ts'
import type { Metres, Ms } from '#shared/units/units.ts'
import type { Viewer } from './viewer.ts'

/** Sent at most this often while something moves, and this seldom while nothing does. */
const MOVING_MS = 1000 / 15
const STILL_MS = 1500

/** What this visitor's own body does, as it goes to the others. */
export class SelfPose {
  readonly #pose: AvatarPose = restingPose()
  readonly #head = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0 }
  readonly #bytes = new Uint8Array(POSE_BYTES)
  readonly #sent = new Uint8Array(POSE_BYTES)
  readonly #view = new DataView(this.#bytes.buffer)
  #sentAt = Number.NEGATIVE_INFINITY

  /** The pose to send now, or null when there is nothing worth sending yet. */
  next(viewer: Viewer, clapping: boolean, now: Ms): Uint8Array | null {
    const since = now - this.#sentAt
    if (since < MOVING_MS) return null
    this.#read(viewer, clapping)
    writePose(this.#pose, this.#view, 0)
    if (since < STILL_MS && this.#bytes.every((byte, index) => byte === this.#sent[index])) return null
    this.#sent.set(this.#bytes)
    this.#sentAt = now
    return this.#bytes
  }

  #read(viewer: Viewer, clapping: boolean): void {
    viewer.head(this.#head)
    const { head } = this.#pose
    head.x = this.#head.x as Metres
    head.y = this.#head.y as Metres
    head.z = this.#head.z as Metres
    // Yaw about y, then pitch about x, of a head that looks along −z when unturned.
    const halfYaw = (this.#head.yaw + Math.PI) / 2
    const halfPitch = this.#head.pitch / 2
    head.qx = Math.cos(halfYaw) * Math.sin(halfPitch)
    head.qy = Math.sin(halfYaw) * Math.cos(halfPitch)
    head.qz = -Math.sin(halfYaw) * Math.sin(halfPitch)
    head.qw = Math.cos(halfYaw) * Math.cos(halfPitch)
    this.#pose.seated = viewer.isSeated
    this.#pose.clapping = clapping
    this.#pose.hands = false
  }
}
