import type { Viewer, ViewMode } from '../sim/viewer.ts'

/** Radians a second that held keys turn the head by. */
const TURN_RATE = 1.3
const NOD_RATE = 0.8

/** Moves a viewer as long as keys are held: a head turns smoothly, legs go on walking. */
export class GazeKeys {
  readonly #viewer: Viewer
  readonly #held = new Map<string, { to: 'turn' | 'walk'; right: number; forward: number }>()
  #frame = 0
  #before = 0

  constructor(viewer: Viewer) {
    this.#viewer = viewer
  }

  hold(code: string, to: 'turn' | 'walk', right: number, forward: number): void {
    if (right === 0 && forward === 0) this.#held.delete(code)
    else this.#held.set(code, { to, right, forward })
    const walk = this.#sum('walk')
    Object.assign(this.#viewer.wish, walk)
    if ((walk.right !== 0 || walk.forward !== 0) && this.#viewer.mode === 'seat') this.#viewer.stand()
    if (this.#frame === 0 && this.#isTurning()) {
      this.#before = performance.now()
      this.#frame = requestAnimationFrame((now) => this.#turn(now))
    }
  }

  /** Lets go of every key: when the window loses them, and at the end. */
  release(): void {
    this.#held.clear()
    Object.assign(this.#viewer.wish, { right: 0, forward: 0, hurry: false })
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  #isTurning(): boolean {
    return [...this.#held.values()].some(({ to }) => to === 'turn')
  }

  #turn(now: number): void {
    const seconds = Math.min(0.1, (now - this.#before) / 1000)
    this.#before = now
    const { right, forward } = this.#sum('turn')
    this.#viewer.look(right * TURN_RATE * seconds, forward * NOD_RATE * seconds)
    this.#frame = this.#isTurning() ? requestAnimationFrame((next) => this.#turn(next)) : 0
  }

  #sum(wanted: 'turn' | 'walk'): { right: number; forward: number } {
    let right = 0
    let forward = 0
    for (const held of this.#held.values()) {
      if (held.to !== wanted) continue
      right += held.right
      forward += held.forward
    }
    return { right, forward }
  }
}

/** Changes how somebody watches: from the seat, on their feet, or through the director's camera. */
export function watchFrom(viewer: Viewer, mode: ViewMode): void {
  if (viewer.mode === mode) return
  if (mode === 'walk') return viewer.stand()
  viewer.sit(viewer.seat)
  viewer.mode = mode
}
