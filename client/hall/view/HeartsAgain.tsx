import { useCallback } from 'react'
import { pageNow } from '../../net/index.ts'
import { Icon, useTick } from '../../ui/index.ts'
import { useHall } from './hall-context.ts'
import styles from './hearts-again.module.css'

const LOOKS_EVERY_MS = 150

/** The hearts of that night rise where the evening has come to, each once as it was sent. */
export function HeartsAgain({ share }: { share: number }) {
  const { run } = useHall()
  const read = useCallback(() => {
    const { first, last } = run?.again?.heartsRising(pageNow()) ?? { first: 0, last: 0 }
    return `${first} ${last}`
  }, [run])
  const [first = 0, last = 0] = useTick(read, LOOKS_EVERY_MS).split(' ').map(Number)
  const rising = Array.from({ length: last - first }, (_, index) => first + index)
  return (
    <div className={styles.hearts} style={{ left: `${share * 100}%` }} aria-hidden="true">
      {rising.map((heart) => (
        <span
          key={heart}
          className={styles.heart}
          style={{ '--drift': (heart % 5) - 2 } as React.CSSProperties}
        >
          <Icon name="heart" />
        </span>
      ))}
    </div>
  )
}
