import { useTranslation } from 'react-i18next'
import { clockFace } from '../../ui/index.ts'
import styles from './begins.module.css'
import { useHallState } from './hall-context.ts'

/** Where the evening stands, for whoever is not seated yet. */
export function Begins() {
  const { t } = useTranslation()
  const { phase, secondsToGo } = useHallState((state) => state)
  if (secondsToGo !== null) {
    return (
      <p className={styles.begins} role="timer">
        {t('hall.beginsIn')} <span className={styles.clock}>{clockFace(secondsToGo)}</span>
      </p>
    )
  }
  if (phase === 'running') return <p className={styles.begins}>{t('show.onNow')}</p>
  if (phase === 'held') return <p className={styles.begins}>{t('show.held')}</p>
  return <p className={styles.begins}>{t('hall.aboutTo')}</p>
}
