import type { LocalText } from '#shared/show/text.ts'
import type { Metres, Radians } from '#shared/units/units.ts'

/**
 * A place shows are held in, as data. Metres; y up; the runway runs along z, its head (the portal) at
 * negative z, the photographers at positive z. Headings turn from +z towards +x.
 */
export interface Venue {
  readonly id: VenueId
  readonly name: LocalText
  readonly runway: Runway
  /** Where people sit, in the order seats are given out: the best and most sociable first. */
  readonly seats: readonly SeatPlace[]
  /** Half the size of what one sits on, across and along where the sitter faces. */
  readonly seatHalf: { readonly across: Metres; readonly along: Metres }
  /** Where somebody who left the seat may walk, as boxes on the floor. */
  readonly aisles: readonly Box[]
  /** How many blocks the seats fall into; neighbours see each other in full, other blocks less often. */
  readonly blocks: number
  readonly cameras: Cameras
}

/** Where the director's cameras find room. */
export interface Cameras {
  /** Distance from the middle of the gap behind the second row. */
  readonly behindRows: Metres
  /** Height of the crane, and how far behind the runway's foot it stands. */
  readonly craneY: Metres
  readonly craneBack: Metres
  /** Height from which the whole room is shown. */
  readonly wideY: Metres
}

export type VenueId = 'nocturne' | 'salon'

export interface Runway {
  readonly width: Metres
  /** z of the runway's head and foot. */
  readonly from: Metres
  readonly to: Metres
  /** Models going out keep this far to +x, models coming back this far to −x. */
  readonly lane: Metres
  readonly marks: Readonly<Record<MarkName, Mark>>
}

/** Named places on the runway, from backstage to the photographers. */
export const MARK_NAMES = ['backstage', 'threshold', 'quarter', 'middle', 'threeQuarter', 'end'] as const
export type MarkName = (typeof MARK_NAMES)[number]

export interface Mark {
  readonly z: Metres
  /** On the centre line, or in the lane of whoever walks there. */
  readonly on: 'centre' | 'lane'
}

export interface SeatPlace {
  /** What is printed on the card on the seat: `A7`. */
  readonly name: string
  readonly row: 'front' | 'second'
  /** The middle of the seat, at the height of the floor under the feet. */
  readonly x: Metres
  readonly y: Metres
  readonly z: Metres
  /** Where the sitter faces. */
  readonly facing: Radians
  readonly block: number
}

export interface Box {
  readonly minX: Metres
  readonly maxX: Metres
  readonly minZ: Metres
  readonly maxZ: Metres
  /** Height of its floor. */
  readonly y: Metres
}
