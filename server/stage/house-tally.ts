import type { GalleryLine } from '#shared/protocol/desk-message.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { Acclaim } from './acclaim.ts'

/** Counts one show's whole house over its galleries. */
export class HouseTally {
  readonly #lines = new Map<number, GalleryLine>()
  readonly #acclaim: Acclaim

  constructor(acclaim: Acclaim) {
    this.#acclaim = acclaim
  }

  /** A gallery says how it stands; one without anybody in it is left out. */
  note(line: GalleryLine): void {
    if (line.attendees === 0) this.#lines.delete(line.gallery)
    else this.#lines.set(line.gallery, line)
  }

  get house(): HouseMessage {
    let attendees = 0
    for (const line of this.#lines.values()) attendees += line.attendees
    return { attendees, galleries: this.#lines.size, ...this.#acclaim.totals }
  }

  get galleries(): GalleryLine[] {
    return [...this.#lines.values()].sort((a, b) => a.gallery - b.gallery)
  }
}
