import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { canDraw } from '../../hall/index.ts'
import type { Portraits, PortraitsState } from '../sim/portraits.ts'
import type { Collection } from './use-collection.ts'

/** More pixels than this across a point are not seen in a small picture. */
const DENSEST = 1.5

export interface PortraitsHere extends PortraitsState {
  /** A picture of a look has come into view, or gone from it; a look may have several. */
  want(number: number, isInView: boolean): void
}

const NOT_YET = createStore<PortraitsState>(() => ({
  pictures: new Map(),
  missing: new Set(),
  is: 'waiting',
}))
const NEVER = createStore<PortraitsState>(() => ({ ...NOT_YET.getState(), is: 'off' }))

/** The pictures of a collection; what draws them is fetched once the words are there, and let go with the page. */
export function usePortraits({ show, run }: Collection): PortraitsHere {
  const [portraits, setPortraits] = useState<Portraits | null>(null)
  // A look may come into view between the making of what draws it and the next time this is rendered.
  const drawing = useRef<Portraits | null>(null)
  const [wanted] = useState(() => new Map<number, number>())
  useEffect(() => {
    if (!canDraw()) return
    let isLeft = false
    void import('../sim/portraits.ts').then(({ Portraits }) => {
      if (isLeft) return
      const made = new Portraits(run, show.run, Math.min(DENSEST, window.devicePixelRatio))
      drawing.current = made
      for (const [number, places] of wanted) made.want(number, places > 0)
      setPortraits(made)
    })
    return () => {
      isLeft = true
      drawing.current?.close()
      drawing.current = null
      setPortraits(null)
    }
  }, [run, show.run, wanted])
  const state = useStore(portraits?.store ?? (canDraw() ? NOT_YET : NEVER))
  return {
    ...state,
    want(number, isInView) {
      const places = (wanted.get(number) ?? 0) + (isInView ? 1 : -1)
      wanted.set(number, places)
      drawing.current?.want(number, places > 0)
    },
  }
}
