import type { AvatarPose, Placement } from '#shared/pose/avatar-pose.ts'
import { restingPose } from '#shared/pose/avatar-pose.ts'
import type { Ms } from '#shared/units/units.ts'

/** Others are shown this much late, so that there is nearly always a sample on either side. */
export const SHOWN_LATE_MS = 160
/** Samples farther from each other than this are not joined: what is between them is a step, or a way of its own. */
const APART_METRES = 0.6
/** Besides the two that are blended, one before and one after them give the slopes; newer ones wait their turn. */
const KEPT = 6

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

  /** Writes the pose at a moment of the house's clock; beyond the last sample whoever it is keeps still. */
  at(houseTime: number, into: AvatarPose): void {
    for (let back = 1; back < KEPT; back++) {
      const before = this.#index(back)
      const at = this.#times[before]!
      if (at === Number.NEGATIVE_INFINITY || this.#times[this.#index(back - 1)]! <= houseTime) break
      if (at <= houseTime) return this.#between(back, houseTime, into)
    }
    const oldest = this.#times[this.#last]! <= houseTime ? this.#last : this.#oldest()
    copy(this.#poses[oldest]!, into)
  }

  #index(back: number): number {
    return (this.#last - back + KEPT) % KEPT
  }

  #oldest(): number {
    for (let back = KEPT - 1; back > 0; back--) {
      const index = this.#index(back)
      if (this.#times[index] !== Number.NEGATIVE_INFINITY) return index
    }
    return this.#last
  }

  /** Between the sample so many back and the one after it. */
  #between(back: number, houseTime: number, into: AvatarPose): void {
    const [one, two] = [this.#index(back), this.#index(back - 1)]
    const before = this.#poses[one]!
    const after = this.#poses[two]!
    const from = this.#times[one]!
    const span = this.#times[two]! - from
    const share = span > 0 ? (houseTime - from) / span : 1
    const isJoined = distance(before.head, after.head) <= APART_METRES
    const mix = isJoined ? share : Math.floor(share)
    blend(before, after, mix, into)
    if (!isJoined) return
    const earlier = back + 1 < KEPT ? this.#index(back + 1) : one
    const later = back > 1 ? this.#index(back - 2) : two
    this.#bend('x', earlier, one, two, later, mix, into.head)
    this.#bend('y', earlier, one, two, later, mix, into.head)
    this.#bend('z', earlier, one, two, later, mix, into.head)
  }

  /**
   * Along a smooth line through the samples that never goes beyond two neighbours: cubic Hermite with the
   * harmonic mean of the slopes on either side, 0 where they differ in sign (Fritsch and Butland 1984).
   */
  #bend(
    axis: 'x' | 'y' | 'z',
    earlier: number,
    one: number,
    two: number,
    later: number,
    mix: number,
    into: Placement,
  ): void {
    const span = this.#times[two]! - this.#times[one]!
    const slope = this.#slope(axis, one, two)
    const lead = meanSlope(earlier === one ? slope : this.#slope(axis, earlier, one), slope) * span
    const trail = meanSlope(later === two ? slope : this.#slope(axis, two, later), slope) * span
    const from = this.#poses[one]!.head[axis]
    const to = this.#poses[two]!.head[axis]
    const mix2 = mix * mix
    const mix3 = mix2 * mix
    into[axis] = (from * (2 * mix3 - 3 * mix2 + 1) +
      lead * (mix3 - 2 * mix2 + mix) +
      to * (3 * mix2 - 2 * mix3) +
      trail * (mix3 - mix2)) as Placement['x']
  }

  /** Metres a millisecond from one sample to the next; 0 where nothing is known. */
  #slope(axis: 'x' | 'y' | 'z', from: number, to: number): number {
    const span = this.#times[to]! - this.#times[from]!
    if (!(span > 0) || span === Number.POSITIVE_INFINITY) return 0
    return (this.#poses[to]!.head[axis] - this.#poses[from]!.head[axis]) / span
  }
}

const meanSlope = (a: number, b: number): number => (a * b <= 0 ? 0 : (2 * a * b) / (a + b))

function blend(before: AvatarPose, after: AvatarPose, mix: number, into: AvatarPose): void {
  place(before.head, after.head, mix, into.head)
  place(before.left, after.left, mix, into.left)
  place(before.right, after.right, mix, into.right)
  into.hands = after.hands
  into.seated = mix < 0.5 ? before.seated : after.seated
  into.clapping = after.clapping
  into.ovation = mix < 0.5 ? before.ovation : after.ovation
}

const copy = (from: AvatarPose, into: AvatarPose): void => blend(from, from, 1, into)

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
