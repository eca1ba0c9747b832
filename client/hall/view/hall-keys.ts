/** What a key in the hall asks for. Held keys come as `hold` with how they stand. */
export type HallIntent =
  | { readonly to: 'turn' | 'walk'; readonly right: number; readonly forward: number }
  | { readonly to: 'zoom'; readonly factor: number }
  | { readonly to: 'view'; readonly mode: 'seat' | 'walk' | 'director' }
  | { readonly to: 'clap'; readonly held: boolean }
  | { readonly to: 'hurry'; readonly held: boolean }
  | { readonly to: HallDeed }

export type HallDeed = 'heart' | 'read' | 'tell' | 'told' | 'pin' | 'captions' | 'mute' | 'full' | 'help'

/** A key as the browser tells of it. */
export interface KeyPress {
  readonly key: string
  /** Where it lies on the board, whatever is written on it. */
  readonly code: string
  readonly down: boolean
  readonly repeat: boolean
  /** Together with a key that makes it the browser's own. */
  readonly modified: boolean
}

const TURNS: Readonly<Record<string, readonly [right: number, forward: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
const STEPS: typeof TURNS = { KeyA: [-1, 0], KeyD: [1, 0], KeyW: [0, 1], KeyS: [0, -1] }
const LEAN = 1.12
const VIEWS = { '1': 'seat', '2': 'walk', '3': 'director' } as const
const DEEDS: Readonly<Record<string, HallDeed>> = {
  h: 'heart',
  l: 'read',
  i: 'tell',
  t: 'told',
  p: 'pin',
  k: 'captions',
  m: 'mute',
  f: 'full',
}

/**
 * What a key asks for in the hall, or null. Walking goes by where keys lie, so that it works on every board; the
 * rest by what is written on them. Without single keys only those remain that write no letter.
 */
export function hallIntent(press: KeyPress, singleKeys: boolean): HallIntent | null {
  if (press.modified) return null
  const turn = TURNS[press.code]
  if (turn !== undefined) return vector('turn', turn, press.down)
  if (press.key === 'Shift') return { to: 'hurry', held: press.down }
  if (!singleKeys) return null
  const step = STEPS[press.code]
  if (step !== undefined) return vector('walk', step, press.down)
  if (press.key.toLowerCase() === 'c') return { to: 'clap', held: press.down }
  return press.down ? onPress(press) : null
}

function onPress({ key, repeat }: KeyPress): HallIntent | null {
  if (key === '+' || key === '=') return { to: 'zoom', factor: 1 / LEAN }
  if (key === '-' || key === '_') return { to: 'zoom', factor: LEAN }
  if (repeat) return null
  if (key === '?') return { to: 'help' }
  if (key in VIEWS) return { to: 'view', mode: VIEWS[key as keyof typeof VIEWS] }
  const deed = DEEDS[key.toLowerCase()]
  return deed === undefined ? null : { to: deed }
}

const vector = (
  to: 'turn' | 'walk',
  [right, forward]: readonly [number, number],
  down: boolean,
): HallIntent => ({
  to,
  right: down ? right : 0,
  forward: down ? forward : 0,
})
