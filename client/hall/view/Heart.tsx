import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageNow } from '../../net/index.ts'
import { Icon, IconButton } from '../../ui/index.ts'
import { useHall } from './hall-context.ts'
import styles from './heart.module.css'

const RISES_MS = 1800

/** A heart for whoever made it. `sent` grows when the key was pressed. */
export function Heart({ sent }: { sent: number }) {
  const { t } = useTranslation()
  const hall = useHall()
  const [rising, setRising] = useState<readonly number[]>([])
  const last = useRef(0)
  const send = useCallback(() => {
    if (!hall.run?.acclaim.heart(pageNow())) return
    const heart = ++last.current
    setRising((hearts) => [...hearts, heart])
    setTimeout(() => setRising((hearts) => hearts.filter((other) => other !== heart)), RISES_MS)
  }, [hall])
  useEffect(() => {
    if (sent > 0) send()
  }, [sent, send])
  return (
    <div className={styles.heart}>
      <IconButton icon="heart" label={t('hall.heart')} onClick={send} />
      {rising.map((heart) => (
        <span
          key={heart}
          className={styles.rising}
          style={{ '--drift': (heart % 3) - 1 } as React.CSSProperties}
        >
          <Icon name="heart" />
        </span>
      ))}
    </div>
  )
}
