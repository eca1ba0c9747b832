/** What a key at the desk asks for. */
export type DeskIntent =
  | { readonly to: 'go'; readonly force: boolean }
  | { readonly to: 'select'; readonly by: 1 | -1 }
  | { readonly to: 'standby' | 'hold' | 'playFrom' | 'skip' | 'arm' | 'mode' | 'panic' | 'help' }

export interface DeskPress {
  readonly key: string
  readonly shift: boolean
  readonly repeat: boolean
  /** Together with a key that makes it the browser's own. */
  readonly modified: boolean
  /** Where the keyboard is: in a text field, on something that Enter presses, or nowhere in particular. */
  readonly on: 'field' | 'control' | 'desk'
}

const DEEDS = {
  b: 'standby',
  h: 'hold',
  p: 'playFrom',
  x: 'skip',
  d: 'arm',
  m: 'mode',
} as const

/**
 * What a key asks for, or null. GO is Space wherever the keyboard is but in a text field; a key that is held down
 * calls once; Enter on a button is that button's. Without single keys those do nothing that write something.
 */
export function deskIntent(press: DeskPress, singleKeys: boolean): DeskIntent | null {
  if (press.on === 'field' || press.modified || (!singleKeys && /^\S$/.test(press.key))) return null
  const select = selection(press.key)
  if (select !== null) return { to: 'select', by: select }
  if (press.repeat) return null
  if (press.key === ' ') return { to: 'go', force: press.shift }
  if (press.key === 'Enter') return press.on === 'control' ? null : { to: 'standby' }
  if (press.key === 'Escape') return { to: 'panic' }
  if (press.key === '?') return { to: 'help' }
  const deed = DEEDS[press.key.toLowerCase() as keyof typeof DEEDS]
  return deed === undefined ? null : { to: deed }
}

function selection(key: string): 1 | -1 | null {
  if (key === 'ArrowDown' || key === 'j' || key === 'J') return 1
  return key === 'ArrowUp' || key === 'k' || key === 'K' ? -1 : null
}
