import { Choreography } from '#shared/body/gait/choreography.ts'
import { type DrapeScratch, drapeScratch } from '#shared/body/gait/drape.ts'
import { type Ring, ringsOf } from '#shared/body/gait/drape-rig.ts'
import { highest } from '#shared/body/gait/height.ts'
import { GAITS } from '#shared/body/gait/manner.ts'
import { newPose, type Pose } from '#shared/body/gait/pose.ts'
import { type RestFrames, restFrames } from '#shared/body/gait/rest-frames.ts'
import { layStand } from '#shared/body/gait/stand-segment.ts'
import { layTurn } from '#shared/body/gait/turn-segment.ts'
import { layWalk } from '#shared/body/gait/walk-segment.ts'
import type { Skeleton } from '#shared/body/skeleton.ts'
import type { Manner } from '#shared/garment/catalogue.ts'
import type { Passage, Segment } from '#shared/show/passage.ts'
import type { Ms } from '#shared/units/units.ts'

/** A passage worked out in full: `poseAt` reads it at any time, in any order. */
export interface WalkPlan {
  readonly skeleton: Skeleton
  readonly body: Choreography
  readonly frames: RestFrames
  readonly startsAt: Ms
  /** Seconds from the start after which nothing changes any more; infinite while she waits. */
  readonly lasts: number
  /** Shifts breath and weight, so that no two move together. */
  readonly phase: number
  readonly rings: readonly Ring[]
  /** Scratch space, so that posing allocates nothing. */
  readonly pose: Pose
  readonly scratch: DrapeScratch
}

/**
 * Works out a passage. Each segment is laid from the state the one before left and never from what follows, so a
 * passage and a longer version of itself give the same poses up to where they part.
 *
 * @param beat the length of one beat: the step into a pose lands on the first one.
 */
export function planWalk(skeleton: Skeleton, passage: Passage, manner: Manner, beat: Ms): WalkPlan {
  const body = new Choreography(skeleton, GAITS[manner], startOf(passage))
  layFirst(body)
  const seconds = (moment: Ms) => (moment - passage.startsAt) / 1000
  for (const segment of passage.segments) {
    const startsAt = seconds(segment.startsAt)
    const endsAt = seconds(segment.endsAt)
    body.now = startsAt
    if (segment.kind === 'walk') layWalk(body, { ...segment, startsAt, endsAt })
    else if (segment.kind === 'turn') layTurn(body, { ...segment, startsAt, endsAt })
    else layStand(body, { startsAt, endsAt, heading: segment.heading, pose: segment.pose, beat: beat / 1000 })
  }
  const rings = ringsOf(skeleton)
  return {
    skeleton,
    body,
    frames: restFrames(skeleton),
    startsAt: passage.startsAt,
    lasts: seconds(passage.endsAt),
    phase: (passage.look * 2.39996) % 6.283185307179586,
    rings,
    pose: newPose(),
    scratch: drapeScratch(rings),
  }
}

/** Stands as high as the legs let her. */
function layFirst(body: Choreography): void {
  body.tracks.y.to(0, highest(body, 0))
}

function startOf(passage: Passage): { x: number; z: number; heading: number } {
  const first: Segment | undefined = passage.segments[0]
  if (first === undefined) return { x: 0, z: 0, heading: 0 }
  if (first.kind === 'walk') return { x: first.fromX, z: first.fromZ, heading: first.heading }
  return { x: first.x, z: first.z, heading: first.heading }
}
