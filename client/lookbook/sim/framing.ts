/** How a look is seen: from which side, how near, and at which height one looks when one is near. */
export interface View {
  /** Radians she is turned: 0 from before, rising as she turns to her left. */
  turn: number
  /** 0 the whole figure, 1 the cloth. */
  near: number
  /** Metres above the floor. */
  aim: number
}

/** Where a camera stands and looks; metres. */
export interface Framing {
  readonly distance: number
  readonly eyeHeight: number
  readonly lookHeight: number
}

/** A long lens, as for fashion; vertical degrees. */
export const LENS = 23
/** How much of the studio a picture of a whole figure takes in: metres at her place, and where its middle is. */
export interface Room {
  readonly height: number
  /** A full skirt at least, however narrow the picture. */
  readonly width: number
  readonly middle: number
}

/** Height for a hat and for the floor before her. */
const WHOLE: Room = { height: 2.16, width: 1.56, middle: 0.955 }
const EYE_HEIGHT = 1.2
/** Nearest to cloth: a hand's breadth and a half of it is seen. */
const CLOTH = 0.4
/** Heights one may look at; the face and the neckline from a metre, at first the bodice. */
export const AIM = { from: 0.12, to: 1.72, first: 1.3, metre: 1.45 } as const

const tangent = Math.tan((LENS / 2) * (Math.PI / 180))
const smooth = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
const mix = (a: number, b: number, share: number): number => a + (b - a) * share

/** How far cloth may stand off from her middle, by height: skirts are wide, shoulders are not. */
const girth = (height: number): number => mix(0.62, 0.17, smooth(0.1, 1.15, height))

const fullDistance = (room: Room, aspect: number): number =>
  Math.max(room.height, room.width / aspect) / (2 * tangent)

/** The camera for a view in a picture of a given aspect (width by height). */
export function framingOf({ near, aim }: View, aspect: number, room: Room = WHOLE): Framing {
  const whole = fullDistance(room, aspect)
  const close = CLOTH + girth(aim)
  const share = smooth(0, 0.5, near)
  return {
    distance: whole * (close / whole) ** near,
    eyeHeight: mix(EYE_HEIGHT, aim, share),
    lookHeight: mix(room.middle, aim, share),
  }
}

/** How near one is at so many metres from her. */
export function nearAt(metres: number, { aim }: View, aspect: number): number {
  const whole = fullDistance(WHOLE, aspect)
  const close = CLOTH + girth(aim)
  return Math.min(1, Math.log((metres + girth(aim)) / whole) / Math.log(close / whole))
}
