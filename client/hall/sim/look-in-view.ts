import { type Camera, Vector3 } from 'three'
import type { Stage } from '#shared/show/stage.ts'

/** Somebody is looked at within this angle of where the eyes point, radians, and up to so many metres away. */
const WITHIN = 0.6
const FARTHEST = 16
/** A metre farther counts as much as so many radians more to the side. */
const PER_METRE = 0.05
/** Another has to be looked at for this long, and plainly rather: two who pass each other do not flicker. */
const SETTLES_S = 0.6
const PLAINLY = 0.08
const CHEST = 1.3

const eyes = new Vector3()
const gaze = new Vector3()

/** Which of the looks on the runway is being looked at, so that what is told of a look is told of the one in view. */
export class LookInView {
  /** Index into the looks of the run; null while nobody is looked at. */
  look: number | null = null
  #wanted: number | null = null
  #for = 0

  update(stage: Stage, camera: Camera, seconds: number): void {
    camera.getWorldPosition(eyes)
    camera.getWorldDirection(gaze)
    let best: number | null = null
    let least = Number.POSITIVE_INFINITY
    let present = Number.POSITIVE_INFINITY
    for (const model of stage.models) {
      const aside = asideOf(model.x, model.z)
      if (model.look === this.look) present = aside
      if (aside >= least) continue
      least = aside
      best = model.look
    }
    if (present < Number.POSITIVE_INFINITY && least > present - PLAINLY) best = this.look
    this.#settle(best, seconds)
  }

  #settle(best: number | null, seconds: number): void {
    this.#for = best === this.#wanted ? this.#for + seconds : 0
    this.#wanted = best
    if (this.look === null || this.#for >= SETTLES_S) this.look = best
  }
}

/** How far out of the way of the eyes somebody is; infinite out of sight. */
function asideOf(x: number, z: number): number {
  const [dx, dy, dz] = [x - eyes.x, CHEST - eyes.y, z - eyes.z]
  const away = Math.hypot(dx, dy, dz)
  const angle = Math.acos(Math.min(1, (dx * gaze.x + dy * gaze.y + dz * gaze.z) / Math.max(away, 1e-6)))
  return angle > WITHIN || away > FARTHEST ? Number.POSITIVE_INFINITY : angle + away * PER_METRE
}
