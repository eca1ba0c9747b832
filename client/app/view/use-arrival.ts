import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Whoever follows a link arrives at the head of the new page, with the keyboard and the screen reader too. */
export function useArrival(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const first = useRef(true)
  useEffect(() => {
    if (path === undefined) return
    if (first.current) {
      first.current = false
      return
    }
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}
