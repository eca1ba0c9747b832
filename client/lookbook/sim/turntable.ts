import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { AIM, type View } from './framing.ts'
import { noteView } from './probe.ts'
import type { Paper } from './seamless.ts'
import { type Still, Studio } from './studio.ts'

/** How a turntable stands. `lost`: the browser took the GPU away, or the look cannot be had. */
export type TurntableState = 'dressing' | 'shown' | 'lost'

/** Turning by itself: once round in forty seconds, after a moment of standing still. */
const DRIFT = (2 * Math.PI) / 40
/** What is asked for is come to with this haste, a second. */
const HASTE = 6
/**
 * A device that draws as slowly as this moves nothing by itself, and draws coarsely until what moves has come to
 * rest: several frames in a row of the first length, or one of the second.
 */
const SLOW = { frames: 5, seconds: 0.12, atOnce: 0.4, share: 0.5 } as const
const LONGEST_S = 0.1
/** A first frame after a rest is taken to have lasted this long. */
const FIRST_S = 1 / 60
const NEAR_ENOUGH = 1e-3

/** A look that can be turned: drawn while it moves, and left alone while it does not. */
export class Turntable {
  /** How it is to be seen; comes about a moment later. */
  readonly wanted: View = { turn: -0.35, near: 0, aim: AIM.first }
  /** Whether it turns by itself. */
  isTurning: boolean
  readonly #seen: View = { ...this.wanted }
  readonly #studio: Studio
  readonly #isCalm: boolean
  readonly #onState: (state: TurntableState) => void
  #look: number | null = null
  #dressing = -1
  #seconds = 0
  /** When the frame before was drawn; null where it was not followed by this one. */
  #last: number | null = null
  #frame = 0
  #isStale = true
  #isInSight = true
  #spent: number[] = []
  #isSlow = false
  /** What was drawn last was drawn with fewer pixels. */
  #isCoarse = false
  #size = { width: 1, height: 1, density: 1 }

  /** `isCalm`: nothing moves by itself. */
  constructor(run: RunOfShow, paper: Paper, isCalm: boolean, onState: (state: TurntableState) => void) {
    this.#studio = new Studio(run, paper)
    this.#isCalm = isCalm
    this.#onState = onState
    this.isTurning = !isCalm
    this.canvas.addEventListener('webglcontextlost', this.#onLost)
    this.#ask()
  }

  get canvas(): HTMLCanvasElement {
    return this.#studio.canvas
  }

  get aspect(): number {
    return this.#size.width / this.#size.height
  }

  /** How it is seen now. */
  get view(): Readonly<View> {
    return this.#seen
  }

  /** Puts a look on, by its index in the run; the one before stays until it is dressed. */
  async show(look: number): Promise<void> {
    this.#dressing = look
    this.#onState('dressing')
    const can = await this.#studio.dress(look)
    if (this.#dressing !== look) return
    if (can) this.#look = look
    this.#onState(can ? 'shown' : 'lost')
    this.touch()
  }

  resize(width: number, height: number, density: number): void {
    this.#size = { width: Math.max(1, width), height: Math.max(1, height), density }
    this.#studio.size(this.#size.width, this.#size.height, density)
    this.#isCoarse = false
    this.touch()
  }

  /** Something changed that has to be drawn. */
  touch(): void {
    this.#isStale = true
    this.#ask()
  }

  /** Not drawn while nobody can see it. */
  setInSight(isInSight: boolean): void {
    this.#isInSight = isInSight
    if (isInSight) this.touch()
  }

  /** A picture of the whole of her from the side she is seen from; null while there is nobody. */
  async still(still: Still): Promise<ImageData | null> {
    if (this.#look === null) return null
    return this.#studio.take(this.#look, { ...this.#seen, near: 0 }, this.#seconds, still)
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame)
    this.#dressing = -1
    this.#isInSight = false
    this.canvas.removeEventListener('webglcontextlost', this.#onLost)
    this.#studio.dispose()
  }

  readonly #onLost = () => {
    cancelAnimationFrame(this.#frame)
    this.#look = null
    this.#onState('lost')
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#step)
  }

  readonly #step = (now: number) => {
    this.#frame = 0
    const spent = this.#last === null ? 0 : (now - this.#last) / 1000
    const since = Math.min(LONGEST_S, spent)
    if (spent > 0) this.#judge(spent)
    this.#last = null
    if (!this.#isInSight || this.#look === null) return
    const isAlive = !this.#isCalm && !this.#isSlow
    if (isAlive && this.isTurning) this.wanted.turn += DRIFT * since
    if (isAlive) this.#seconds += since
    const moved = this.#approach(this.#isCalm ? 1 : 1 - Math.exp(-HASTE * Math.max(spent, FIRST_S)))
    if (!moved && !isAlive && !this.#isStale && !this.#isCoarse) return
    this.#draw(this.#look, this.#isSlow && moved)
    this.#last = now
    this.#ask()
  }

  #draw(look: number, isCoarse: boolean): void {
    this.#isStale = false
    if (isCoarse !== this.#isCoarse) {
      const { width, height, density } = this.#size
      this.#studio.size(width, height, isCoarse ? density * SLOW.share : density)
      this.#isCoarse = isCoarse
    }
    this.#studio.draw(look, this.#seen, this.#seconds)
    noteView(this.#seen.turn, this.#seen.near)
  }

  /** Comes nearer to what is wanted by a share of the way; whether there was any way to go. */
  #approach(share: number): boolean {
    let moved = false
    for (const part of ['turn', 'near', 'aim'] as const) {
      const way = this.wanted[part] - this.#seen[part]
      if (way === 0) continue
      moved = true
      this.#seen[part] = Math.abs(way) < NEAR_ENOUGH ? this.wanted[part] : this.#seen[part] + way * share
    }
    return moved
  }

  /** Finds out whether the device draws quickly enough to move by itself. */
  #judge(spent: number): void {
    if (this.#isSlow) return
    this.#spent.push(spent)
    if (this.#spent.length > SLOW.frames) this.#spent.shift()
    const isEach = this.#spent.length === SLOW.frames && this.#spent.every((one) => one > SLOW.seconds)
    this.#isSlow = spent > SLOW.atOnce || isEach
  }
}
