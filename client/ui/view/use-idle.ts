import { useEffect, useState } from 'react'

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const

/** True once nobody has moved a hand for a while. What keeps somebody from beginning (`isWaiting`) counts as moving. */
export function useIdle(afterMs: number, isWaiting = false): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    setIdle(false)
    if (isWaiting) return
    let timer = setTimeout(() => setIdle(true), afterMs)
    const stir = () => {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), afterMs)
    }
    for (const sign of SIGNS) addEventListener(sign, stir, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) removeEventListener(sign, stir)
    }
  }, [afterMs, isWaiting])
  return idle
}
