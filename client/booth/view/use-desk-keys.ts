import { useEffect, useRef } from 'react'
import { easeStore, isTyping } from '../../ui/index.ts'
import type { SheetLine } from '../sim/cue-sheet.ts'
import type { Desk } from '../sim/desk.ts'
import { type DeskIntent, deskIntent } from '../sim/desk-keys.ts'
import { useDesk } from './desk-context.ts'

/** The desk's keys. Space is GO wherever the keyboard is, and never scrolls or presses what is under it. */
export function useDeskKeys(lines: readonly SheetLine[], onHelp: () => void): void {
  const desk = useDesk()
  const latest = useRef({ lines, onHelp })
  latest.current = { lines, onHelp }
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const press = {
        key: event.key,
        shift: event.shiftKey,
        repeat: event.repeat,
        modified: event.ctrlKey || event.metaKey || event.altKey,
        on: placeOf(event.target),
      }
      const intent = deskIntent(press, easeStore.getState().singleKeys)
      if (intent !== null) carryOut(intent, desk, latest.current)
      // A Space held down asks for nothing more, and yet must not scroll.
      if (intent !== null || isSpaceOutsideFields(event)) event.preventDefault()
    }
    // Buttons are pressed when Space comes up.
    const comeUp = (event: KeyboardEvent) => {
      if (isSpaceOutsideFields(event)) event.preventDefault()
    }
    addEventListener('keydown', hear, { capture: true })
    addEventListener('keyup', comeUp, { capture: true })
    return () => {
      removeEventListener('keydown', hear, { capture: true })
      removeEventListener('keyup', comeUp, { capture: true })
    }
  }, [desk])
}

const isSpaceOutsideFields = (event: KeyboardEvent): boolean => event.key === ' ' && !isTyping(event.target)

function placeOf(target: EventTarget | null): 'field' | 'control' | 'desk' {
  if (isTyping(target)) return 'field'
  return target instanceof HTMLElement && target.closest('button, a, summary') !== null ? 'control' : 'desk'
}

function carryOut(
  intent: DeskIntent,
  desk: Desk,
  { lines, onHelp }: { lines: readonly SheetLine[]; onHelp: () => void },
): void {
  switch (intent.to) {
    case 'go':
      return desk.go(intent.force)
    case 'select':
      return desk.selectBeside(
        intent.by,
        lines.map((line) => line.id),
      )
    case 'mode':
      return desk.changeMode()
    case 'help':
      return onHelp()
    default:
      return desk[intent.to]()
  }
}
