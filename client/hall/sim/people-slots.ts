import { OUTFITS, SKINS } from '#shared/access/guest.ts'
import type { AvatarPose } from '#shared/pose/avatar-pose.ts'
import { linear } from '#shared/show/compile/light-track.ts'
import { type People, PLACEMENT } from '../../crowd/index.ts'

/** How fast the outline of somebody who claps comes and goes, per second. */
const GLOW_RATE = 5

/** How somebody is seen. */
export interface Seen {
  readonly figure: number
  readonly skin: number
  readonly outfit: number
}

/** Puts somebody into a slot. Where they are has to be written before they are drawn. */
export function admit(people: People, slot: number, { figure, skin, outfit }: Seen, name: string): void {
  people.present[slot] = 1
  people.seed[slot] = figure
  people.name[slot] = name
  people.skin.set(linear(SKINS[skin]!), slot * 3)
  people.outfit.set(linear(OUTFITS[outfit]!), slot * 3)
}

/** A place of the hall. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Writes a pose where somebody is. Whoever is on the way to somewhere (not `isSettled`) does nothing else. */
export function writePose(
  people: People,
  slot: number,
  pose: AvatarPose,
  spot: Spot,
  facing: number,
  isSettled: boolean,
): void {
  people.seated[slot] = isSettled && pose.seated ? 1 : 0
  people.hands[slot] = isSettled && pose.hands ? 1 : 0
  people.clapping[slot] = isSettled && pose.clapping ? 1 : 0
  people.ovation[slot] = isSettled && pose.ovation ? 1 : 0
  people.place[slot * 3] = spot.x
  people.place[slot * 3 + 1] = spot.y
  people.place[slot * 3 + 2] = spot.z
  people.facing[slot] = facing
  writePlacement(people.head, slot, pose.head)
  if (people.hands[slot] === 0) return
  writePlacement(people.left, slot, pose.left)
  writePlacement(people.right, slot, pose.right)
}

/** Lets the outline of whoever claps come and go. */
export function writeGlow(people: People, slot: number, seconds: number): void {
  const wanted = people.clapping[slot] === 1 ? 1 : 0
  const now = people.glow[slot]!
  people.glow[slot] = now + (wanted - now) * Math.min(1, GLOW_RATE * seconds)
}

function writePlacement(into: Float32Array, slot: number, from: AvatarPose['head']): void {
  const at = slot * PLACEMENT
  into[at] = from.x
  into[at + 1] = from.y
  into[at + 2] = from.z
  into[at + 3] = from.qx
  into[at + 4] = from.qy
  into[at + 5] = from.qz
  into[at + 6] = from.qw
}

/** Turns a head that looks along −z to a heading, from +z towards +x, and up by a pitch. */
export function lookTo(head: AvatarPose['head'], heading: number, pitch: number): void {
  // Yaw about y, then pitch about x.
  const halfYaw = (heading + Math.PI) / 2
  const halfPitch = pitch / 2
  head.qx = Math.cos(halfYaw) * Math.sin(halfPitch)
  head.qy = Math.sin(halfYaw) * Math.cos(halfPitch)
  head.qz = -Math.sin(halfYaw) * Math.sin(halfPitch)
  head.qw = Math.cos(halfYaw) * Math.cos(halfPitch)
}

/** Where a head faces, from +z towards +x. */
export const headingOf = ({ qx, qy, qz, qw }: AvatarPose['head']): number =>
  Math.atan2(-2 * (qx * qz + qw * qy), -(1 - 2 * (qx * qx + qy * qy)))
