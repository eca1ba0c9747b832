import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { HallState } from '../sim/hall-store.ts'
import type { OpenHall } from '../sim/open-hall.ts'

export const HallContext = createContext<OpenHall | null>(null)

/** The hall this part of the page belongs to. */
export function useHall(): OpenHall {
  const hall = use(HallContext)
  if (hall === null) throw new Error('this belongs inside a hall')
  return hall
}

/** What the hall says of itself. */
export function useHallState<Value>(select: (state: HallState) => Value): Value {
  return useStore(useHall().store, select)
}
