import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReplayDeck } from './use-replay.ts'

/** A replay that was opened at a look (`?look=7`) begins where that look comes out. */
export function useOpeningLook(deck: ReplayDeck): void {
  const { look } = useSearch({ from: '/replay/$id' })
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    const mark = deck.marks.find(({ number }) => number === Number(look))
    if (mark) deck.scrub(mark.share)
  }, [deck, look])
}
