import { useTranslation } from 'react-i18next'
import { useHallState } from './hall-context.ts'
import styles from './tuning.module.css'

/** What is still on its way once the hall can be seen: the looks, the music. */
export function Tuning() {
  const { t } = useTranslation()
  const { looksLoaded, musicLoaded, musicFailed, drawn } = useHallState((state) => state)
  if (!drawn) return null
  if (looksLoaded < 1) return <Line words={t('hall.looksLoading')} share={looksLoaded} />
  if (musicFailed !== null) return <p className={styles.tuning}>{t('hall.musicFailed')}</p>
  if (musicLoaded < 1) return <Line words={t('hall.musicLoading')} share={musicLoaded} />
  return null
}

function Line({ words, share }: { words: string; share: number }) {
  return (
    <div className={styles.tuning}>
      <span>{words}</span>
      <progress className={styles.line} value={share} aria-label={words} />
    </div>
  )
}
