import type { Metres } from '#shared/units/units.ts'

/** Where a head or a hand is and how it is turned: metres in the hall, and a unit quaternion. */
export interface Placement {
  x: Metres
  y: Metres
  z: Metres
  qx: number
  qy: number
  qz: number
  qw: number
}

/** What one attendee's body does at a moment: all that travels of it. */
export interface AvatarPose {
  head: Placement
  left: Placement
  right: Placement
  /** Hands are tracked; where they are not, whoever draws the avatar rests them in the lap. */
  hands: boolean
  seated: boolean
  clapping: boolean
  /** Standing up to applaud. */
  ovation: boolean
}

const still = (): Placement => ({
  x: 0 as Metres,
  y: 0 as Metres,
  z: 0 as Metres,
  qx: 0,
  qy: 0,
  qz: 0,
  qw: 1,
})

export const restingPose = (): AvatarPose => ({
  head: still(),
  left: still(),
  right: still(),
  hands: false,
  seated: true,
  clapping: false,
  ovation: false,
})
