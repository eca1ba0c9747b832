import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Coming } from '../sim/live-visit.ts'
import type { OpenHall } from '../sim/open-hall.ts'

/** Which hall a page wants behind it, and as whom. */
export interface Wanted {
  readonly show: string
  readonly coming: Coming
  /** A backdrop is dim, silent and drawn coarsely; a visit is the hall itself. */
  readonly manner: 'backdrop' | 'visit'
}

/**
 * Where pages ask for a hall and find it. The hall outlives the page that asked: whoever goes from the cover to the
 * door of the same show finds it as it was. Knows nothing of three: what draws the hall is fetched when it is wanted.
 */
interface StageDoor {
  readonly wanted: Wanted | null
  /** The hall of `wanted.show`, once it has been opened. */
  readonly hall: { readonly show: string; readonly open: OpenHall } | null
  /** Nobody can see the hall now: it is not drawn. */
  readonly resting: boolean
}

export const stageDoor = createStore<StageDoor>(() => ({ wanted: null, hall: null, resting: false }))

/** Asks for a show's hall while a page is open. Null until it is there. */
export function useHallOf(wanted: Wanted | null): OpenHall | null {
  const { show, manner } = wanted ?? {}
  const as = wanted?.coming.as
  const key = wanted?.coming.as === 'camera' ? wanted.coming.key : undefined
  useEffect(() => {
    if (show === undefined || manner === undefined || as === undefined) return
    const coming: Coming = as === 'camera' && key !== undefined ? { as, key } : { as }
    stageDoor.setState({ wanted: { show, coming, manner } })
    return () => stageDoor.setState({ wanted: null, resting: false })
  }, [show, manner, as, key])
  const hall = useStore(stageDoor, (door) => door.hall)
  return hall !== null && hall.show === show ? hall.open : null
}

/** Lets the hall rest while nobody can see it. */
export function useRest(resting: boolean): void {
  useEffect(() => stageDoor.setState({ resting }), [resting])
}
