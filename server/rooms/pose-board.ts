import { isStandingToApplaud, POSE_BYTES } from '#shared/pose/codec.ts'
import {
  FRAME_HEADER_BYTES,
  MOST_RECORDS,
  RECORD_BYTES,
  recordAt,
  writeFrameHeader,
} from '#shared/pose/frame.ts'
import { FAR_EVERY, nearBlocks } from '#shared/pose/tiers.ts'
import type { Ms } from '#shared/units/units.ts'
import type { Venue } from '#shared/venue/venue.ts'

/** Bytes that go before a frame on the wire: those of the room server's own message. */
export type Envelope = Uint8Array

/**
 * The poses of one gallery, and the frames made of them each tick: one for each block of seats, the same buffer
 * for everybody in it. Whoever is near is in it at every tick, whoever is far at every third, and only if
 * something changed since.
 */
export class PoseBoard {
  readonly #poses = new Uint8Array(MOST_RECORDS * POSE_BYTES)
  readonly #blocks = new Int8Array(MOST_RECORDS).fill(-1)
  readonly #changedAt = new Int32Array(MOST_RECORDS).fill(-1000)
  readonly #near: readonly (readonly boolean[])[]
  readonly #envelope: Envelope
  #tick = 0

  constructor(venue: Venue, envelope: Envelope) {
    this.#near = nearBlocks(venue)
    this.#envelope = envelope
  }

  get tick(): number {
    return this.#tick
  }

  /** Somebody sent a pose; `pose` has been checked. */
  put(place: number, pose: Uint8Array, block: number): void {
    this.#poses.set(pose, place * POSE_BYTES)
    this.#blocks[place] = block
    this.#changedAt[place] = this.#tick
  }

  remove(place: number): void {
    this.#blocks[place] = -1
    this.#changedAt[place] = -1000
  }

  /** How many stand up to applaud. */
  get standing(): number {
    let standing = 0
    for (let place = 0; place < MOST_RECORDS; place++) {
      const isThere = this.#blocks[place]! >= 0
      if (isThere && isStandingToApplaud(this.#poses.subarray(place * POSE_BYTES))) standing++
    }
    return standing
  }

  /** Ends a tick. */
  advance(): void {
    this.#tick++
  }

  /** What somebody in a block gets this tick, wrapped for sending; null when nothing is new. */
  frameFor(block: number, houseTime: Ms): Uint8Array | null {
    const near = this.#near[block]!
    const farIsDue = this.#tick % FAR_EVERY === 0
    return this.#frame(houseTime, (place, from) => {
      const since = this.#tick - this.#changedAt[place]!
      return near[from] ? since < 1 : farIsDue && since < FAR_EVERY
    })
  }

  /** Everybody as they are now, for somebody who just came in. */
  wholeFrame(houseTime: Ms): Uint8Array | null {
    return this.#frame(houseTime, () => true)
  }

  #frame(houseTime: Ms, isIn: (place: number, block: number) => boolean): Uint8Array | null {
    let records = 0
    for (let place = 0; place < MOST_RECORDS; place++) {
      const block = this.#blocks[place]!
      if (block >= 0 && isIn(place, block)) chosen[records++] = place
    }
    if (records === 0) return null
    const head = this.#envelope.byteLength
    const bytes = new Uint8Array(head + recordAt(records))
    bytes.set(this.#envelope, 0)
    writeFrameHeader(new DataView(bytes.buffer, head, FRAME_HEADER_BYTES), houseTime, records)
    for (let record = 0; record < records; record++) {
      const place = chosen[record]!
      const at = head + FRAME_HEADER_BYTES + record * RECORD_BYTES
      bytes[at] = place
      bytes.set(this.#poses.subarray(place * POSE_BYTES, (place + 1) * POSE_BYTES), at + 1)
    }
    return bytes
  }
}

const chosen = new Uint8Array(MOST_RECORDS)
