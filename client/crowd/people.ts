/** More people than a gallery has seats: those who stand in the aisles are drawn too. */
export const PEOPLE_CAPACITY = 200

/** Floats of one placement: x, y, z in metres of the hall, then a unit quaternion x, y, z, w. */
export const PLACEMENT = 7

/**
 * Everybody in the gallery as whoever receives their poses writes them: slot by slot, in place, without
 * allocating. A slot keeps its person from arriving to leaving. Quaternions are as WebXR gives them: unturned,
 * a head looks along −z with y up; unturned, a hand's fingers point along −z and its palm faces −y (the wrist
 * joint of WebXR Hand Input).
 */
export interface People {
  readonly capacity: number
  /** 1 where a slot holds somebody. Who comes or goes fades in or out. */
  readonly present: Uint8Array
  /** 1 for the visitor whose eyes we look through: not drawn. */
  readonly self: Uint8Array
  /** Stays the same for one person; hair, build and the way of sitting follow from it. */
  readonly seed: Uint32Array
  /** Three floats each: the floor under the middle of the seat, or under the feet of who is on foot. */
  readonly place: Float32Array
  /** Where the body faces, radians from +z towards +x. */
  readonly facing: Float32Array
  /**
   * PLACEMENT floats each; the head's place is between the eyes. Of somebody with a seat who stands up to applaud
   * it stays what it was when they sat: their body takes it along.
   */
  readonly head: Float32Array
  readonly left: Float32Array
  readonly right: Float32Array
  /** 1 where the hands' placements are tracked; otherwise they rest. */
  readonly hands: Uint8Array
  readonly seated: Uint8Array
  readonly clapping: Uint8Array
  /** 1 for somebody standing up to applaud. */
  readonly ovation: Uint8Array
  /** Who speaks or applauds has a soft outline, 0 to 1. */
  readonly glow: Float32Array
  /** Linear light, three floats each. */
  readonly skin: Float32Array
  readonly outfit: Float32Array
  readonly name: string[]
  /** Hearts sent in the whole house so far: only their number is known, not who sent them. −1 before it is. */
  readonly hearts: Float64Array
}

export function createPeople(capacity: number = PEOPLE_CAPACITY): People {
  const floats = (each: number) => new Float32Array(capacity * each)
  const flags = () => new Uint8Array(capacity)
  const unturned = () => {
    const placements = floats(PLACEMENT)
    for (let slot = 0; slot < capacity; slot++) placements[slot * PLACEMENT + 6] = 1
    return placements
  }
  return {
    capacity,
    present: flags(),
    self: flags(),
    seed: new Uint32Array(capacity),
    place: floats(3),
    facing: floats(1),
    head: unturned(),
    left: unturned(),
    right: unturned(),
    hands: flags(),
    seated: flags(),
    clapping: flags(),
    ovation: flags(),
    glow: floats(1),
    skin: floats(3),
    outfit: floats(3),
    name: new Array<string>(capacity).fill(''),
    hearts: new Float64Array(1).fill(-1),
  }
}

/** Eyes above the floor: what a head's place is taken to be where nothing is known of it. */
export const EYES_SEATED = 1.22
export const EYES_STANDING = 1.63
/** And ahead of the middle of the seat, in metres. */
export const EYES_AHEAD = 0.075
