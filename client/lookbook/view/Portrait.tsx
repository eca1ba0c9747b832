import { useEffect, useRef } from 'react'
import styles from './portrait.module.css'
import { Silhouette } from './Silhouette.tsx'
import type { PortraitsHere } from './use-portraits.ts'

interface PortraitProps {
  readonly number: number
  readonly portraits: PortraitsHere
}

/** Asked for a little before it comes into view. */
const AHEAD = '240px 0px'

/** The picture of a look, asked for when it comes into view; until it is there, an outline. Says nothing by itself. */
export function Portrait({ number, portraits }: PortraitProps) {
  const frame = useRef<HTMLSpanElement>(null)
  const want = useRef(portraits.want)
  want.current = portraits.want
  const picture = portraits.pictures.get(number)
  useEffect(() => {
    let isWanted = false
    const tell = (isInView: boolean) => {
      if (isInView !== isWanted) want.current(number, isInView)
      isWanted = isInView
    }
    const watcher = new IntersectionObserver(([entry]) => tell(entry?.isIntersecting ?? false), {
      rootMargin: AHEAD,
    })
    if (frame.current) watcher.observe(frame.current)
    return () => {
      watcher.disconnect()
      tell(false)
    }
  }, [number])
  const isWaited = portraits.is !== 'off' && !portraits.missing.has(number)
  return (
    <span ref={frame} className={styles.frame} data-drawn={picture !== undefined}>
      {picture === undefined ? (
        <Silhouette number={number} isWaited={isWaited} />
      ) : (
        <img className={styles.picture} src={picture} alt="" draggable={false} />
      )}
    </span>
  )
}
