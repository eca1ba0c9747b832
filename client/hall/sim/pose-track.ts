import type { AvatarPose, Placement } from '#shared/pose/avatar-pose.ts'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import type { Ms } from '#shared/units/units.ts'

/** Others are shown this much late, so that there is nearly always a sample on either side. */
export const SHOWN_LATE_MS = 160
/** From one sample to the next further than this is a step, not a glide. */
const STEP_METRES = 3
/** Nothing new for this long: whoever it is sits still, and is not carried on beyond the last sample. */
const KEPT = 3

/** The last few poses of one person, and who they are at any moment between. */
export class PoseTrack {
  readonly #poses: AvatarPose[] = Array.from({ length: KEPT }, restingPose)
  readonly #times: number[] = new Array<number>(KEPT).fill(Number.NEGATIVE_INFINITY)
  #last = -1

  /** Where the next pose is to be read into; `commit` then takes it at a moment of the house's clock. */
  get next(): AvatarPose {
    return this.#poses[(this.#last + 1) % KEPT]!
  }

  commit(at: Ms): void {
    this.#last = (this.#last + 1) % KEPT
    this.#times[this.#last] = at
  }

  get isKnown(): boolean {
    return this.#last >= 0
  }

  /** Writes the pose at a moment of the house's clock. */
  at(houseTime: number, into: AvatarPose): void {
    const newer = this.#poses[this.#last]!
    const newerAt = this.#times[this.#last]!
    let after = newer
    let afterAt = newerAt
    for (let back = 1; back < KEPT; back++) {
      const index = (this.#last - back + KEPT) % KEPT
      const at = this.#times[index]!
      if (at === Number.NEGATIVE_INFINITY || afterAt <= houseTime) break
      const before = this.#poses[index]!
      if (at <= houseTime) return blend(before, after, share(houseTime, at, afterAt), into)
      after = before
      afterAt = at
    }
    blend(after, after, 1, into)
  }
}

const share = (t: number, from: number, to: number): number => (to > from ? (t - from) / (to - from) : 1)

function blend(before: AvatarPose, after: AvatarPose, mix: number, into: AvatarPose): void {
  // Who stands up to applaud is up at once: the figure rises by itself, and takes the head along.
  const step = before.ovation !== after.ovation || distance(before.head, after.head) > STEP_METRES
  const shown = step ? (mix < 0.5 ? 0 : 1) : mix
  place(before.head, after.head, shown, into.head)
  place(before.left, after.left, shown, into.left)
  place(before.right, after.right, shown, into.right)
  into.hands = after.hands
  into.seated = shown < 0.5 ? before.seated : after.seated
  into.clapping = after.clapping
  into.ovation = shown < 0.5 ? before.ovation : after.ovation
}

function place(a: Placement, b: Placement, mix: number, into: Placement): void {
  into.x = (a.x + (b.x - a.x) * mix) as Placement['x']
  into.y = (a.y + (b.y - a.y) * mix) as Placement['y']
  into.z = (a.z + (b.z - a.z) * mix) as Placement['z']
  const sign = a.qx * b.qx + a.qy * b.qy + a.qz * b.qz + a.qw * b.qw < 0 ? -1 : 1
  into.qx = a.qx + (sign * b.qx - a.qx) * mix
  into.qy = a.qy + (sign * b.qy - a.qy) * mix
  into.qz = a.qz + (sign * b.qz - a.qz) * mix
  into.qw = a.qw + (sign * b.qw - a.qw) * mix
  const length = Math.sqrt(into.qx * into.qx + into.qy * into.qy + into.qz * into.qz + into.qw * into.qw) || 1
  into.qx /= length
  into.qy /= length
  into.qz /= length
  into.qw /= length
}

const distance = (a: Placement, b: Placement): number =>
  Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) + (a.z - b.z) * (a.z - b.z))
