import { BONE } from '#shared/body/bones.ts'
import { FootPath } from '#shared/body/gait/foot-path.ts'
import type { Gait } from '#shared/body/gait/manner.ts'
import { Track } from '#shared/body/gait/track.ts'
import type { Skeleton } from '#shared/body/skeleton.ts'
import { cos, sin } from '#shared/units/exact.ts'

export type Side = 'left' | 'right'

export const other = (side: Side): Side => (side === 'left' ? 'right' : 'left')
/** +1 for the left, which is towards +x. */
export const sign = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1)

/** Everything about a body that moves, apart from its feet. Metres, degrees; `hip` to `alive` are 0 to 1. */
export const CHANNELS = [
  /** The pelvis over the floor, before it sways, and its height. */
  'x',
  'z',
  'y',
  /** Where pelvis, chest and head face, in radians. */
  'heading',
  'chestHeading',
  'headHeading',
  /** The pelvis: to its left, left side up, turned, tipped forward. */
  'sway',
  'list',
  'pelvisYaw',
  'tilt',
  'chestYaw',
  'chestRoll',
  'lean',
  'headYaw',
  'headPitch',
  'headRoll',
  /** Arms in a walk: 1 is the right one fully forward. */
  'swing',
  'leftHip',
  'rightHip',
  'salute',
  'armsBack',
  /** How much breath and small shifts of weight show. */
  'alive',
] as const
export type Channel = (typeof CHANNELS)[number]

/** The pelvis stands this far before the ankles. */
export const PELVIS_AHEAD = 0.005

/** A body and all it has been told to do so far. Seconds since the passage began. */
export class Choreography {
  readonly skeleton: Skeleton
  readonly gait: Gait
  readonly tracks: Readonly<Record<Channel, Track>>
  readonly feet: Readonly<Record<Side, FootPath>>
  /** The foot that swings next. */
  free: Side = 'right'
  /** Until when everything is told. */
  now = 0
  /** Steps taken since the body last stood. */
  stride = 0
  /** Where the way so far has brought her, and where she faces. */
  place = { x: 0, z: 0, heading: 0 }

  constructor(skeleton: Skeleton, gait: Gait, at: { x: number; z: number; heading: number }) {
    this.skeleton = skeleton
    this.gait = gait
    this.place = at
    const stand = (side: Side) => {
      const spot = this.beside(at.x, at.z, at.heading, 0, sign(side) * 0.062)
      return new FootPath(skeleton.sole, 0, spot, at.heading + sign(side) * degrees(gait.toesOut + 2))
    }
    this.feet = { left: stand('left'), right: stand('right') }
    const starts: Partial<Record<Channel, number>> = {
      x: at.x,
      z: at.z,
      y: skeleton.joints[BONE.hips]![1] - skeleton.floor,
      heading: at.heading,
      chestHeading: at.heading,
      headHeading: at.heading,
      lean: gait.lean,
      alive: 1,
    }
    const laid = CHANNELS.map((channel) => [channel, new Track(0, starts[channel] ?? 0)] as const)
    this.tracks = Object.fromEntries(laid) as Record<Channel, Track>
  }

  /** Where the ball of a foot goes: `ahead` of and to the left of a body that stands at x, z. */
  beside(x: number, z: number, heading: number, ahead: number, left: number): { x: number; z: number } {
    const forward = ahead + this.skeleton.sole.ball[2] - PELVIS_AHEAD
    const s = sin(heading)
    const c = cos(heading)
    return { x: x + forward * s + left * c, z: z + forward * c - left * s }
  }

  /** Breaks every track off at the present moment, so that something else can begin. */
  begin(): void {
    for (const channel of CHANNELS) this.tracks[channel].cut(this.now)
  }
}

export const degrees = (angle: number): number => (angle * Math.PI) / 180
