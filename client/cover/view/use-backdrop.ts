import { type RefObject, useEffect, useState } from 'react'
import { useHallOf, useRest } from '../../hall/index.ts'
import { useCalm, useMoreContrast } from '../../ui/index.ts'

interface Backdrop {
  readonly isAlive: boolean
  readonly lookNumber: number | null
}

/**
 * The hall behind the cover, seen by the director's camera: fetched once the cover has been painted and the page is
 * idle, resting while it is scrolled away, and left out for whoever asked for less motion, more
 * contrast or less data.
 */
export function useBackdrop(show: string | null, front: RefObject<HTMLElement | null>): Backdrop {
  const isCalm = useCalm()
  const needsContrast = useMoreContrast()
  const isWelcome = !isCalm && !needsContrast && !savesData()
  const isPainted = useAfterPaint()
  const wanted = show !== null && isWelcome && isPainted
  const hall = useHallOf(wanted ? { show, coming: { as: 'camera' }, manner: 'backdrop' } : null)
  useRest(!useIsInSight(front))
  const [lookNumber, setLookNumber] = useState<number | null>(null)
  useEffect(() => {
    setLookNumber(null)
    return hall?.store.subscribe((state) => setLookNumber(state.lookNumber))
  }, [hall])
  return { isAlive: hall !== null, lookNumber }
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}

/** True once the first picture has been painted and the browser has nothing better to do. */
function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 300))
    const frame = requestAnimationFrame(() => idle(() => setPainted(true), { timeout: 1500 }))
    return () => cancelAnimationFrame(frame)
  }, [])
  return painted
}

function useIsInSight(front: RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(true)
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? true), {
      threshold: 0.02,
    })
    if (front.current) watcher.observe(front.current)
    return () => watcher.disconnect()
  }, [front])
  return inSight
}
