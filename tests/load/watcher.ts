import { FRAME_HEADER_BYTES, RECORD_BYTES } from '#shared/pose/frame.ts'
import { nearBlocks } from '#shared/pose/tiers.ts'
import { GALLERY } from '#shared/protocol/channels.ts'
import { NOCTURNE } from '#shared/venue/nocturne.ts'
import { ageOf } from './motion.ts'
import type { RawSocket } from './raw-socket.ts'

const near = nearBlocks(NOCTURNE)

/** How old poses are when somebody who watches gets them: of people near, and of people far. */
export class Watcher {
  readonly nearMs: number[] = []
  readonly farMs: number[] = []
  /** Records got, for the bytes each visible person costs. */
  nearRecords = 0
  farRecords = 0
  measuring = false
  readonly #own: number
  readonly #seatOf: (place: number) => number

  /** `seatOf` says which seat somebody in this gallery sits in, by the number their poses come under. */
  constructor(socket: RawSocket, own: number, seatOf: (place: number) => number) {
    this.#own = own
    this.#seatOf = seatOf
    socket.hear((payload) => this.#take(payload))
  }

  #take(payload: Buffer): void {
    if (!this.measuring || payload[0] !== 17 || payload[1] !== GALLERY.pose) return
    const now = performance.now()
    const view = new DataView(payload.buffer, payload.byteOffset + 2, payload.byteLength - 2)
    const records = view.getUint8(8)
    for (let record = 0; record < records; record++) {
      const at = FRAME_HEADER_BYTES + record * RECORD_BYTES
      const place = view.getUint8(at)
      if (place === this.#own) continue
      const isNear = near[this.#blockOf(this.#own)]![this.#blockOf(place)]
      const age = ageOf(view, at + 1, now)
      if (isNear) {
        this.nearMs.push(age)
        this.nearRecords++
      } else {
        this.farMs.push(age)
        this.farRecords++
      }
    }
  }

  #blockOf(place: number): number {
    return NOCTURNE.seats[this.#seatOf(place)]?.block ?? 0
  }
}
