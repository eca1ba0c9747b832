/**
 * Units and identities that would otherwise all be `number` and `string`.
 * A branded value is made by the function of its name and read as the plain value it is;
 * arithmetic gives a plain number again, so that a unit is claimed where it is known.
 */
declare const unit: unique symbol
type Brand<Base, Name extends string> = Base & { readonly [unit]: Name }

/** Milliseconds: a moment on some clock, or a span of time. The name says which clock. */
export type Ms = Brand<number, 'Ms'>
export type Metres = Brand<number, 'Metres'>
/** Angles turn from +z towards +x as seen from above when they are headings. */
export type Radians = Brand<number, 'Radians'>

/** One performance: a run of show at a moment of the programme. */
export type ShowId = Brand<string, 'ShowId'>
export type CueId = Brand<string, 'CueId'>
/** Who sits in the audience, as others may know them. */
export type AttendeeId = Brand<string, 'AttendeeId'>

export const ms = (value: number): Ms => value as Ms
export const metres = (value: number): Metres => value as Metres
export const radians = (value: number): Radians => value as Radians
export const showId = (value: string): ShowId => value as ShowId
export const cueId = (value: string): CueId => value as CueId
export const attendeeId = (value: string): AttendeeId => value as AttendeeId

/** A moment that never comes. */
export const NEVER: Ms = ms(Number.POSITIVE_INFINITY)
