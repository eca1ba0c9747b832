import { Track } from '#shared/body/gait/track.ts'
import type { Sole } from '#shared/body/skeleton.ts'
import { cos, sin } from '#shared/units/exact.ts'

/** A foot at a moment: metres in the hall, radians. Pitch raises the heel, toe pitch is the toes' own. */
export interface FootNow {
  x: number
  y: number
  z: number
  yaw: number
  pitch: number
  toe: number
}

export const footNow = (): FootNow => ({ x: 0, y: 0, z: 0, yaw: 0, pitch: 0, toe: 0 })

/** A landing: the ball of the foot on the floor. */
export interface Plant {
  readonly x: number
  readonly z: number
}

interface Standing {
  readonly from: number
  readonly plant: Plant
}

interface Swinging {
  readonly from: number
  readonly to: number
  readonly x: Track
  readonly y: Track
  readonly z: Track
  /** Lands on its heel, so that the toes stay in line with the foot. */
  readonly onHeel: boolean
}

type Spell = Standing | Swinging

/** How fast the heel comes down and forward as it lands, m/s: contact is seen when it happens. */
const IMPACT_DOWN = 0.28
const IMPACT_FORWARD = 0.22
const STEP = 1e-3
/** By this share of a swing the toes are in line with the foot again. */
const TOES_STRAIGHT = 0.75

export interface Swing {
  readonly from: number
  readonly to: number
  readonly plant: Plant
  /** Least height of the sole in the middle of the swing. */
  readonly clearance: number
  /** Sideways way round the standing foot, metres in the hall. */
  readonly roundX: number
  readonly roundZ: number
  readonly onHeel: boolean
}

/**
 * Where one foot is at any time: planted spells, in which the ball (or the landing heel) does not move at all,
 * and swings between them.
 */
export class FootPath {
  readonly pitch: Track
  readonly yaw: Track
  readonly #spells: Spell[]
  readonly #sole: FootSole

  constructor(sole: Sole, at: number, plant: Plant, yaw: number) {
    this.#sole = new FootSole(sole)
    this.pitch = new Track(at, 0)
    this.yaw = new Track(at, yaw)
    this.#spells = [{ from: Number.NEGATIVE_INFINITY, plant }]
  }

  /** Where the foot stands, or will after its last swing. */
  get plant(): Plant {
    const last = this.#spells.at(-1)!
    if ('plant' in last) return last.plant
    throw new Error('a foot always ends planted')
  }

  /** Where the ankle is over a flat foot at the last landing. */
  ankle(): Plant {
    const yaw = this.yaw.value
    return { x: this.plant.x - this.#sole.ball * sin(yaw), z: this.plant.z - this.#sole.ball * cos(yaw) }
  }

  /** Swings to a new place. Pitch and yaw must have been laid until the end of the swing. */
  swing(move: Swing): void {
    const { from, to, plant } = move
    const before = this.plant
    const left = this.#motion(before, from)
    const landed = this.#motion(plant, to)
    const dx = plant.x - before.x
    const dz = plant.z - before.z
    const size = Math.sqrt(dx * dx + dz * dz)
    const forward = size > 0.05 ? Math.min(1, size / 0.6) * IMPACT_FORWARD : 0
    const down = Math.min(1, size / 0.6) * IMPACT_DOWN
    const lay = (axis: 0 | 1 | 2, impact: number) => {
      const a = left[axis]!
      const b = landed[axis]!
      return new Track(from, a.value, a.velocity, a.acceleration).to(to, b.value, b.velocity + impact)
    }
    const swinging: Swinging = {
      from,
      to,
      x: lay(0, size > 0 ? (forward * dx) / size : 0).bend(move.roundX),
      y: lay(1, -down),
      z: lay(2, size > 0 ? (forward * dz) / size : 0).bend(move.roundZ),
      onHeel: move.onHeel,
    }
    swinging.y.bend(this.#lift(swinging, move.clearance))
    this.#spells.push(swinging, { from: to, plant })
  }

  at(t: number, out: FootNow): void {
    out.yaw = this.yaw.at(t)
    out.pitch = this.pitch.at(t)
    const spell = this.#spells[this.#find(t)]!
    if ('plant' in spell) {
      this.#sole.stand(spell.plant, out)
      return
    }
    this.#swinging(spell, t, out)
  }

  /** Whether the foot stands at `t`. */
  stands(t: number): boolean {
    return 'plant' in this.#spells[this.#find(t)]!
  }

  /** Height of the lowest point of the sole over the floor. */
  lowest(foot: FootNow): number {
    return this.#sole.lowest(foot)
  }

  #swinging(spell: Swinging, t: number, out: FootNow): void {
    out.x = spell.x.at(t)
    out.y = spell.y.at(t)
    out.z = spell.z.at(t)
    const share = (t - spell.from) / (spell.to - spell.from)
    out.toe = out.pitch * eased(share / TOES_STRAIGHT)
    if (!spell.onHeel) out.toe *= 1 - eased((share - 0.5) / 0.5)
  }

  /** How much higher the middle of a swing must be for the sole to clear the floor. */
  #lift(spell: Swinging, clearance: number): number {
    const foot = footNow()
    let most = 0
    for (let step = 2; step <= 38; step++) {
      const u = step / 40
      const t = spell.from + (spell.to - spell.from) * u
      foot.yaw = this.yaw.at(t)
      foot.pitch = this.pitch.at(t)
      this.#swinging(spell, t, foot)
      const bend = 64 * u * u * u * (1 - u) * (1 - u) * (1 - u)
      const wanted = clearance * Math.min(1, 1.6 * bend)
      if (bend > 0.03) most = Math.max(most, (wanted - this.#sole.lowest(foot)) / bend)
    }
    return Math.min(most, 0.12)
  }

  /** Position, velocity and acceleration of the ankle of a foot that stands, by central differences. */
  #motion(plant: Plant, t: number): { value: number; velocity: number; acceleration: number }[] {
    const [before, now, after] = [t - STEP, t, t + STEP].map((moment) => {
      const foot = footNow()
      foot.yaw = this.yaw.at(moment)
      foot.pitch = this.pitch.at(moment)
      this.#sole.stand(plant, foot)
      return [foot.x, foot.y, foot.z] as const
    })
    return [0, 1, 2].map((axis) => {
      const a = before![axis]!
      const b = now![axis]!
      const c = after![axis]!
      return { value: b, velocity: (c - a) / (2 * STEP), acceleration: (c - 2 * b + a) / (STEP * STEP) }
    })
  }

  #find(t: number): number {
    const spells = this.#spells
    let low = 0
    let high = spells.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (spells[middle]!.from <= t) low = middle
      else high = middle
    }
    return low
  }
}

/** The sole in the plane of the foot: forwards and up, from the floor under the ball. */
class FootSole {
  /** The ball before the ankle. */
  readonly ball: number
  readonly #ankle: number
  readonly #heel: number
  readonly #joint: number
  readonly #tip: number

  constructor(sole: Sole) {
    this.ball = sole.ball[2]
    this.#ankle = -sole.ball[1]
    this.#heel = sole.heel[2] - this.ball
    this.#joint = sole.toeJoint[1] - sole.ball[1]
    this.#tip = sole.tip[2] - this.ball
  }

  /** Sets the ankle of a planted foot: rolled over the heel while that is down, over the toe joint after. */
  stand(plant: Plant, foot: FootNow): void {
    const c = cos(foot.pitch)
    const s = sin(foot.pitch)
    const pivotForward = foot.pitch < 0 ? this.#heel : 0
    const pivotUp = foot.pitch < 0 ? 0 : this.#joint
    const forward = -this.ball - pivotForward
    const up = this.#ankle - pivotUp
    const ahead = pivotForward + up * s + forward * c
    foot.x = plant.x + ahead * sin(foot.yaw)
    foot.y = pivotUp + up * c - forward * s
    foot.z = plant.z + ahead * cos(foot.yaw)
    foot.toe = Math.min(foot.pitch, 0)
  }

  /** Heights of heel, ball and tip over the floor; the least of them. */
  lowest(foot: FootNow): number {
    const c = cos(foot.pitch)
    const s = sin(foot.pitch)
    const height = (forward: number, up: number) =>
      foot.y + (up - this.#ankle) * c - (forward + this.ball) * s
    const joint = height(0, this.#joint)
    const toeC = cos(foot.toe)
    const toeS = sin(foot.toe)
    const ball = joint - this.#joint * toeC
    const tip = joint - this.#joint * toeC - this.#tip * toeS
    return Math.min(height(this.#heel, 0), ball, tip)
  }
}

/** 0 to 1 with flat ends: minimum jerk. */
function eased(u: number): number {
  const t = Math.max(0, Math.min(1, u))
  return t * t * t * (10 - 15 * t + 6 * t * t)
}
