import { useEffect } from 'react'
import { easeStore, isTyping } from '../../ui/index.ts'
import type { HallRun } from '../sim/hall-run.ts'
import { GazeKeys, watchFrom } from './gaze-keys.ts'
import { type HallDeed, type HallIntent, hallIntent } from './hall-keys.ts'

/** Listens to the keyboard while the hall is open. `act` should stay the same between draws. */
export function useHallKeys(run: HallRun | null, act: (deed: HallDeed) => void): void {
  useEffect(() => {
    if (run === null) return
    const gaze = new GazeKeys(run.viewer)
    const hear = (event: KeyboardEvent) => {
      if (isTyping(event.target) || isSheetOpen()) return
      const press = {
        key: event.key,
        code: event.code,
        down: event.type === 'keydown',
        repeat: event.repeat,
        modified: event.ctrlKey || event.metaKey || event.altKey,
      }
      const intent = hallIntent(press, easeStore.getState().singleKeys)
      if (intent === null) return
      if (intent.to === 'turn') event.preventDefault()
      carryOut(intent, event.code, run, gaze, act)
    }
    const letGo = () => {
      gaze.release()
      run.acclaim.held = false
    }
    addEventListener('keydown', hear)
    addEventListener('keyup', hear)
    addEventListener('blur', letGo)
    return () => {
      letGo()
      removeEventListener('keydown', hear)
      removeEventListener('keyup', hear)
      removeEventListener('blur', letGo)
    }
  }, [run, act])
}

const isSheetOpen = (): boolean => document.querySelector('[role="dialog"][data-state="open"]') !== null

function carryOut(
  intent: HallIntent,
  code: string,
  run: HallRun,
  gaze: GazeKeys,
  act: (deed: HallDeed) => void,
): void {
  switch (intent.to) {
    case 'turn':
    case 'walk':
      return gaze.hold(code, intent.to, intent.right, intent.forward)
    case 'zoom':
      return run.viewer.zoom(intent.factor)
    case 'view':
      return watchFrom(run.viewer, intent.mode)
    case 'clap':
      run.acclaim.held = intent.held
      return
    case 'hurry':
      run.viewer.wish.hurry = intent.held
      return
    default:
      act(intent.to)
  }
}
