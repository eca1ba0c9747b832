import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '../sim/desk.ts'
import type { DeskState } from '../sim/desk-store.ts'

export const DeskContext = createContext<Desk | null>(null)

/** The desk this part of the page belongs to. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('this belongs on a desk')
  return desk
}

/** What the desk shows. */
export function useDeskState<Value>(select: (state: DeskState) => Value): Value {
  return useStore(useDesk().store, select)
}
