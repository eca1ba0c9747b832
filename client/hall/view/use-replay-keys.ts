import { useEffect, useRef } from 'react'
import { easeStore, isTyping } from '../../ui/index.ts'
import type { ReplayDeck } from './use-replay.ts'

/** Space plays and pauses, comma and full stop go from look to look, N to the next applause. A button under the finger keeps its own Space. */
export function useReplayKeys(deck: ReplayDeck): void {
  const latest = useRef(deck)
  latest.current = deck
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isElsewhere(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
        event.preventDefault()
        latest.current.toggle()
      }
      if (!easeStore.getState().singleKeys) return
      if (event.key === ',') latest.current.toLook('before')
      if (event.key === '.') latest.current.toLook('after')
      if (event.key.toLowerCase() === 'n') latest.current.toApplause()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}

/** These keys mean nothing to a slider: on the track they go on being the replay's. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) &&
  !(
    target instanceof HTMLInputElement &&
    target.type === 'range' &&
    target.closest('[role="dialog"]') === null
  )
