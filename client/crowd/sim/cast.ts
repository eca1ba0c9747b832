import type { Frame } from '../../frame/index.ts'
import { type People, PLACEMENT } from '../people.ts'
import { FIGURE, STEP_FORWARD } from './limbs.ts'
import { type Looks, looksOf } from './looks.ts'
import { type Hands, SITTING, STANDING, writeClap } from './manners.ts'
import { AT, FLOATS, type Roster } from './roster.ts'
import { lookAhead, turnTowards, writeLocalTurn } from './turns.ts'

const HAND = 7
/** Shares a second at which figures follow what they are told. */
const FADE_RATE = 3.2
const HANDS_RATE = 7
/** A head this far from where a body could hold it is not followed farther. */
const FARTHEST_SHIFT = 0.34
/** How far the head goes forward in getting up. */
const RISING_LEAN = 0.16

/**
 * Everybody's body between what is known of them and what is drawn: who comes fades in, who stands up rises,
 * hands travel between resting, clapping and where they are tracked.
 */
export class Cast {
  /** How much of each person is there, 0 to 1. */
  readonly presence: Float32Array
  readonly #stand: Float32Array
  /** Seconds for which somebody has wanted to be on their feet while sitting, or to sit while on them. */
  readonly #since: Float32Array
  /** Both hands in the body's frame. */
  readonly #hands: Float32Array
  readonly #looks: (Looks | null)[]
  readonly #seeds: Uint32Array
  readonly #wanted = new Float32Array(HAND * 2)
  readonly #turn = new Float32Array(4)

  constructor(capacity: number) {
    this.presence = new Float32Array(capacity)
    this.#stand = new Float32Array(capacity)
    this.#since = new Float32Array(capacity)
    this.#hands = new Float32Array(capacity * HAND * 2)
    this.#looks = new Array<Looks | null>(capacity).fill(null)
    this.#seeds = new Uint32Array(capacity)
  }

  looks(slot: number): Looks | null {
    return this.#looks[slot] ?? null
  }

  update(frame: Frame, people: People, roster: Roster): void {
    for (let slot = 0; slot < people.capacity; slot++) {
      const here = people.present[slot] === 1 && people.self[slot] === 0
      const fade = FADE_RATE * frame.seconds
      const before = this.presence[slot]!
      const after = here ? Math.min(1, before + fade) : Math.max(0, before - fade)
      this.presence[slot] = after
      if (after === 0) continue
      if (here) this.#pose(frame, people, slot, roster.data, before === 0)
    }
  }

  #pose(frame: Frame, people: People, slot: number, row: Float32Array, arriving: boolean): void {
    const looks = this.#looksOf(people, slot)
    const at = slot * FLOATS
    this.#rise(frame, people, slot, looks, arriving)
    const raw = this.#stand[slot]!
    const stand = raw * raw * (3 - 2 * raw)

    writePlace(people, slot, stand, row, at)
    writeHead(people, slot, stand, row, at)
    if (!frame.calm && people.hands[slot] === 0) shiftWeight(frame, looks, row, at + AT.shift)
    this.#writeHands(frame, people, slot, looks, stand, arriving)
    copyHands(this.#hands, slot * HAND * 2, row, at)
    writeLooks(people, slot, looks, row, at)
  }

  /** Brings on how far somebody has got up, 0 to 1: at their own pace, and to applaud after some hesitation. */
  #rise(frame: Frame, people: People, slot: number, looks: Looks, arriving: boolean): void {
    const { seconds } = frame
    const isOvation = people.ovation[slot] === 1
    const wanted = Number(people.seated[slot] === 0 || isOvation)
    const now = this.#stand[slot]!
    if (arriving) this.#stand[slot] = wanted
    else if (now === wanted) this.#since[slot] = 0
    else {
      const since = this.#since[slot]! + seconds
      this.#since[slot] = since
      // Sitting down again after an ovation is not done in step either.
      const waits = people.seated[slot] === 1 && (now === 0 || now === 1) && since < looks.hesitation
      const step = waits ? 0 : seconds / looks.rising
      this.#stand[slot] = wanted > now ? Math.min(1, now + step) : Math.max(0, now - step)
    }
  }

  #looksOf(people: People, slot: number): Looks {
    const known = this.#looks[slot]
    if (known && this.#seeds[slot] === people.seed[slot]) return known
    const fresh = looksOf(people.seed[slot]!, { sitting: SITTING.length, standing: STANDING.length })
    this.#looks[slot] = fresh
    this.#seeds[slot] = people.seed[slot]!
    return fresh
  }

  #writeHands(
    frame: Frame,
    people: People,
    slot: number,
    looks: Looks,
    stand: number,
    arriving: boolean,
  ): void {
    const wanted = this.#wanted
    const share = arriving ? 1 : 1 - Math.exp(-HANDS_RATE * frame.seconds)
    if (people.hands[slot] === 1) {
      this.#writeTracked(people, slot, wanted)
    } else if (people.clapping[slot] === 1 || people.ovation[slot] === 1) {
      const turns = (frame.now / 1000) * looks.clapRate + looks.clapPhase
      const apart = frame.calm ? 0.3 : 0.5 - 0.5 * Math.cos(turns * Math.PI * 2)
      writeClap(wanted, apart, people.ovation[slot]!)
      raise(wanted, FIGURE.rise * stand)
    } else {
      rest(wanted, SITTING[looks.sitting]!, STANDING[looks.standing]!, stand)
    }
    // Claps and tracked hands must not lag; only changes of manner are smoothed.
    const quick = people.hands[slot] === 1 || people.clapping[slot] === 1 || people.ovation[slot] === 1
    const eased = quick ? Math.min(1, share * 3) : share
    const base = slot * HAND * 2
    for (let side = 0; side < 2; side++) {
      const to = side * HAND
      const from = base + to
      for (let i = 0; i < 3; i++) this.#hands[from + i]! += (wanted[to + i]! - this.#hands[from + i]!) * eased
      turnTowards(this.#hands, from + 3, wanted, to + 3, eased)
    }
  }

  /** Hands as tracked in the hall, in the body's frame. */
  #writeTracked(people: People, slot: number, out: Float32Array): void {
    const heading = people.facing[slot]!
    const s = Math.sin(heading)
    const c = Math.cos(heading)
    for (let side = 0; side < 2; side++) {
      const from = side === 0 ? people.left : people.right
      const start = slot * PLACEMENT
      const dx = from[start]! - people.place[slot * 3]!
      const dz = from[start + 2]! - people.place[slot * 3 + 2]!
      out[side * HAND] = c * dx - s * dz
      out[side * HAND + 1] = from[start + 1]! - people.place[slot * 3 + 1]!
      out[side * HAND + 2] = s * dx + c * dz
      writeLocalTurn(this.#turn, 0, from, start + 3, heading)
      out.set(this.#turn, side * HAND + 3)
    }
  }
}

/** The head's turn in the body's frame, and how far the neck is from its place at rest. */
function writeHead(people: People, slot: number, stand: number, row: Float32Array, at: number): void {
  const head = slot * PLACEMENT
  const heading = people.facing[slot]!
  writeLocalTurn(row, at + AT.headTurn, people.head, head + 3, heading)
  lookAhead(row, at + AT.headTurn)

  // A head that is told from the seat goes with the body that gets up from it.
  const isSeated = people.seated[slot] === 1
  const dx = people.head[head]! - (isSeated ? people.place[slot * 3]! : row[at + AT.place]!)
  const dz = people.head[head + 2]! - (isSeated ? people.place[slot * 3 + 2]! : row[at + AT.place + 2]!)
  const s = Math.sin(heading)
  const c = Math.cos(heading)
  const [ex, ey, ez] = eyesFromNeck(row, at + AT.headTurn)
  const [nx, ny, nz] = FIGURE.neck
  let x = c * dx - s * dz - ex - nx
  let y = people.head[head + 1]! - row[at + AT.place + 1]! - ey - ny - (isSeated ? 0 : FIGURE.rise * stand)
  let z = s * dx + c * dz - ez - nz
  const far = Math.hypot(x, y, z)
  const scale = far > FARTHEST_SHIFT ? FARTHEST_SHIFT / far : 1
  x *= scale
  y *= scale
  z *= scale
  // On the way up or down one leans forward.
  const lean = 4 * stand * (1 - stand)
  row[at + AT.shift] = x
  row[at + AT.shift + 1] = y - RISING_LEAN * 0.3 * lean
  row[at + AT.shift + 2] = z + RISING_LEAN * lean
}

/**
 * Nobody keeps quite still: a slow sway, and now and then the weight goes over to the other side. Two periods of
 * their own for each, so that no two are ever in step.
 */
function shiftWeight(frame: Frame, { lot, clapPhase, clapRate }: Looks, row: Float32Array, at: number): void {
  const seconds = frame.now / 1000
  const own = lot * 97 + clapPhase * 31
  const sway = Math.sin(seconds * (0.31 + 0.13 * lot) + own)
  const turn = Math.sin(seconds * (0.083 + 0.03 * clapPhase) + own * 1.7) * 3
  // Most of the time on one side or the other.
  const side = turn / (1 + Math.abs(turn))
  row[at] = row[at]! + 0.006 * sway + 0.016 * side
  row[at + 1] = row[at + 1]! - 0.004 * Math.abs(side)
  row[at + 2] = row[at + 2]! + 0.012 * Math.sin(seconds * (0.11 + 0.017 * clapRate) + own * 0.6)
}

/** Who stands up from a seat stands before it; who walks stands where they are. */
function writePlace(people: People, slot: number, stand: number, row: Float32Array, at: number): void {
  const heading = people.facing[slot]!
  const forward = people.seated[slot] === 1 ? STEP_FORWARD * stand : 0
  row[at + AT.place] = people.place[slot * 3]! + Math.sin(heading) * forward
  row[at + AT.place + 1] = people.place[slot * 3 + 1]!
  row[at + AT.place + 2] = people.place[slot * 3 + 2]! + Math.cos(heading) * forward
  row[at + AT.facing] = heading
  row[at + AT.stand] = stand
}

const eyes: [number, number, number] = [0, 0, 0]

/** From the top of the neck to between the eyes, as the head is turned. */
function eyesFromNeck(turn: Float32Array, at: number): readonly [number, number, number] {
  const y = FIGURE.eyes[1] - FIGURE.neck[1]
  const z = FIGURE.eyes[2] - FIGURE.neck[2]
  const qx = turn[at]!
  const qy = turn[at + 1]!
  const qz = turn[at + 2]!
  const qw = turn[at + 3]!
  // v + 2 q × (q × v + w v), with v = (0, y, z).
  const ax = qy * z - qz * y
  const ay = -qx * z + qw * y
  const az = qx * y + qw * z
  eyes[0] = 2 * (qy * az - qz * ay)
  eyes[1] = y + 2 * (qz * ax - qx * az)
  eyes[2] = z + 2 * (qx * ay - qy * ax)
  return eyes
}

function raise(hands: Float32Array, by: number): void {
  hands[1]! += by
  hands[HAND + 1]! += by
}

/** Between the seated and the standing way to rest the hands. */
function rest(out: Float32Array, sitting: Hands, standing: Hands, stand: number): void {
  out.set(sitting)
  if (stand === 0) return
  for (let side = 0; side < 2; side++) {
    const at = side * HAND
    for (let i = 0; i < 3; i++) out[at + i]! += (standing[at + i]! - sitting[at + i]!) * stand
    turnTowards(out, at + 3, standing, at + 3, stand)
  }
}

function copyHands(hands: Float32Array, from: number, row: Float32Array, at: number): void {
  for (let i = 0; i < 3; i++) {
    row[at + AT.left + i] = hands[from + i]!
    row[at + AT.right + i] = hands[from + HAND + i]!
  }
  for (let i = 0; i < 4; i++) {
    row[at + AT.leftTurn + i] = hands[from + 3 + i]!
    row[at + AT.rightTurn + i] = hands[from + HAND + 3 + i]!
  }
}

function writeLooks(people: People, slot: number, looks: Looks, row: Float32Array, at: number): void {
  for (let i = 0; i < 3; i++) {
    row[at + AT.skin + i] = people.skin[slot * 3 + i]!
    row[at + AT.outfit + i] = people.outfit[slot * 3 + i]!
    row[at + AT.hair + i] = looks.hair[i]!
  }
  row[at + AT.glow] = people.glow[slot]!
  row[at + AT.lot] = looks.lot
  row[at + AT.coiffure] = looks.coiffure + looks.beard * 0.5
  row[at + AT.build] = looks.height
  row[at + AT.build + 1] = looks.width
  row[at + AT.fullness] = looks.fullness
  row[at + AT.age] = looks.age
  row[at + AT.face] = looks.faces[0]
  row[at + AT.face + 1] = looks.faces[1]
  row[at + AT.face + 2] = looks.between
  row[at + AT.face + 3] = looks.spectacles ? 1 : 0
}
