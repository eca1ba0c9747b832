import { AIM, nearAt, type View } from './framing.ts'

/** What a hand on a turntable changes. */
export interface Handled {
  readonly wanted: View
  readonly aspect: number
  isTurning: boolean
  touch(): void
}

export const QUARTER = Math.PI / 2
const A_KEY = Math.PI / 12
const CLOSER = 0.12
const HIGHER = 0.09
/** Radians a point of the screen. */
const PER_POINT = 0.0085
/** Nearer than this one looks along her, not at all of her. */
export const CLOSE = 0.15

export type Distance = 'whole' | 'metre' | 'cloth'
export const DISTANCES: readonly Distance[] = ['whole', 'metre', 'cloth']

const within = (from: number, to: number, x: number): number => Math.min(to, Math.max(from, x))

/** Turns her by a part of a circle; she no longer turns by herself. */
export function turnBy(table: Handled, radians: number): void {
  table.isTurning = false
  table.wanted.turn += radians
  table.touch()
}

export function drag(table: Handled, right: number, down: number): void {
  if (table.wanted.near > CLOSE) raise(table, down * 0.0016)
  turnBy(table, right * PER_POINT * (1 - 0.6 * table.wanted.near))
}

export function closer(table: Handled, by: number): void {
  table.wanted.near = within(0, 1, table.wanted.near + by)
  table.touch()
}

export function stepTo(table: Handled, distance: Distance): void {
  const { wanted, aspect } = table
  wanted.aim = distance === 'metre' ? AIM.metre : AIM.first
  wanted.near = distance === 'whole' ? 0 : distance === 'cloth' ? 1 : nearAt(1, wanted, aspect)
  table.touch()
}

/** Which of the three distances one is nearest to. */
export function distanceOf({ wanted, aspect }: Handled): Distance {
  if (wanted.near <= CLOSE) return 'whole'
  return wanted.near < (1 + nearAt(1, wanted, aspect)) / 2 ? 'metre' : 'cloth'
}

function raise(table: Handled, by: number): void {
  table.wanted.aim = within(AIM.from, AIM.to, table.wanted.aim + by)
  table.touch()
}

const DEEDS: Readonly<Record<string, (table: Handled) => void>> = {
  ArrowLeft: (table) => turnBy(table, -A_KEY),
  ArrowRight: (table) => turnBy(table, A_KEY),
  ArrowUp: (table) => (table.wanted.near > CLOSE ? raise(table, HIGHER) : turnBy(table, A_KEY)),
  ArrowDown: (table) => (table.wanted.near > CLOSE ? raise(table, -HIGHER) : turnBy(table, -A_KEY)),
  PageUp: (table) => turnBy(table, QUARTER),
  PageDown: (table) => turnBy(table, -QUARTER),
  Home: (table) => turnBy(table, -table.wanted.turn),
  '+': (table) => closer(table, CLOSER),
  '=': (table) => closer(table, CLOSER),
  '-': (table) => closer(table, -CLOSER),
  _: (table) => closer(table, -CLOSER),
}

/** Does what a key asks for; whether it asked for anything. */
export function pressed(table: Handled, key: string): boolean {
  if (!Object.hasOwn(DEEDS, key)) return false
  DEEDS[key]!(table)
  return true
}

/** Whole degrees she is turned, 0 to 359. */
export const degreesOf = (turn: number): number => {
  const degrees = Math.round((turn * 180) / Math.PI) % 360
  return degrees < 0 ? degrees + 360 : degrees
}

/** Which side of her is seen. Turned to her left, she shows her right. */
export const sideOf = (turn: number): 'front' | 'right' | 'back' | 'left' =>
  (['front', 'right', 'back', 'left'] as const)[Math.round(degreesOf(turn) / 90) % 4]!
