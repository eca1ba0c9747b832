import { type RefObject, useEffect, useRef, useState } from 'react'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { canDraw } from '../../hall/index.ts'
import { useCalm } from '../../ui/index.ts'
import { paperOf } from '../sim/paper.ts'
import type { Turntable, TurntableState } from '../sim/turntable.ts'

/** A picture of at most this many pixels across one point of the screen. */
const DENSEST = 2

export interface TurntableHere {
  /** Where its canvas hangs. */
  readonly host: RefObject<HTMLDivElement | null>
  /** Null until what draws it has come, and where nothing can. */
  readonly turntable: Turntable | null
  readonly state: TurntableState
}

/** A turntable for the looks of a show, as long as a page is open; its GPU is let go with the page. */
export function useTurntable(run: RunOfShow, look: number): TurntableHere {
  const host = useRef<HTMLDivElement>(null)
  const isCalm = useCalm()
  const [turntable, setTurntable] = useState<Turntable | null>(null)
  const [state, setState] = useState<TurntableState>(() => (canDraw() ? 'dressing' : 'lost'))

  useEffect(() => {
    if (!canDraw()) return
    let made: Turntable | null = null
    let watch: (() => void) | null = null
    let isLeft = false
    void import('../sim/turntable.ts').then(({ Turntable }) => {
      if (isLeft || host.current === null) return
      try {
        made = new Turntable(run, paperOf(run.house.colour), isCalm, setState)
      } catch {
        setState('lost')
        return
      }
      watch = hang(made, host.current)
      setTurntable(made)
    })
    return () => {
      isLeft = true
      watch?.()
      made?.dispose()
      setTurntable(null)
    }
  }, [run, isCalm])

  useEffect(() => {
    void turntable?.show(look)
  }, [turntable, look])

  return { host, turntable, state }
}

/** Hangs it in a box of the page and keeps to its size; rests while it is scrolled away. */
function hang(turntable: Turntable, box: HTMLDivElement): () => void {
  turntable.canvas.setAttribute('aria-hidden', 'true')
  box.append(turntable.canvas)
  const fit = () => {
    const { width, height } = box.getBoundingClientRect()
    turntable.resize(Math.round(width), Math.round(height), Math.min(DENSEST, window.devicePixelRatio))
  }
  const size = new ResizeObserver(fit)
  const sight = new IntersectionObserver(([entry]) => turntable.setInSight(entry?.isIntersecting ?? true))
  size.observe(box)
  sight.observe(box)
  fit()
  return () => {
    size.disconnect()
    sight.disconnect()
  }
}
