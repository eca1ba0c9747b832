import { type ApplauseCurve, curveOf } from '#shared/night/applause-curve.ts'
import { HANDS_RATE, type Loudness, loudnessOf } from '#shared/night/loudness.ts'
import type { HouseMessage } from '#shared/protocol/house-message.ts'
import type { RecordMessage } from '#shared/protocol/record-message.ts'
import { type Ms, ms } from '#shared/units/units.ts'

/** Somebody who sat in the gallery that night. Times are the house's. */
export interface Stay {
  readonly seat: number
  readonly figure: number
  readonly skin: number
  readonly outfit: number
  readonly cameAt: Ms
  readonly leftAt: Ms
}

/**
 * A night as its record has it, made ready to be looked at: everything of a moment follows from the night and the
 * moment alone, so that going to a moment and playing up to it are the same.
 */
export interface Night {
  readonly record: RecordMessage
  /** Those who clap soonest first: the order follows from their figures. */
  readonly stays: readonly Stay[]
  readonly curve: ApplauseCurve
  readonly loudness: Loudness
  /** Most who sat in the house at once. */
  readonly most: number
}

export function nightOf(record: RecordMessage): Night {
  const curve = curveOf(record)
  const stays = record.visits.map(
    ([seat, figure, skin, outfit, came, left]): Stay => ({
      seat,
      figure,
      skin,
      outfit,
      cameAt: ms(record.since + came),
      leftAt: ms(record.since + left),
    }),
  )
  return {
    record,
    stays: stays.sort((a, b) => eagerness(a.figure) - eagerness(b.figure) || a.seat - b.seat),
    curve,
    loudness: loudnessOf(record, (second) => attendeesIn(record, second)),
    most: record.house.reduce((most, [, attendees]) => Math.max(most, attendees), 0),
  }
}

/** Whether somebody sat in their seat at a moment. */
export const isThere = (stay: Stay, wall: Ms): boolean => stay.cameAt <= wall && wall < stay.leftAt

/** The whole house at a moment, in the numbers a live page is told. */
export function houseAt(night: Night, wall: Ms): HouseMessage {
  const second = Math.floor((wall - night.record.since) / 1000)
  const step = night.record.house.findLast(([from]) => from <= second)
  return {
    attendees: step?.[1] ?? 0,
    galleries: step?.[2] ?? 0,
    claps: Math.floor(night.curve.clapsBy(wall)),
    hearts: Math.floor(night.curve.heartsBy(wall)),
  }
}

const attendeesIn = (record: RecordMessage, second: number): number =>
  record.house.findLast(([from]) => from <= second)?.[1] ?? 0

/** Who claps before whom: a number of the figure's own. Multiplication by 2³² / φ scatters neighbours (Knuth). */
const eagerness = (figure: number): number => Math.imul(figure, 0x9e3779b1) >>> 0

/** How many of those present clap, by the claps a second of their gallery: each pair of hands does its share. */
export const handsClapping = (clapsPerSecond: number, present: number): number =>
  Math.min(present, Math.ceil(Math.max(0, clapsPerSecond) / HANDS_RATE - 1e-6))

/** The record of a night of which nothing is known. */
export const nobodyAt = (show: string): RecordMessage => ({
  show,
  since: 0,
  gallery: null,
  visits: [],
  house: [],
  applause: [],
})
