import { useTranslation } from 'react-i18next'
import { clockFace } from '../../ui/index.ts'
import { useHallState } from './hall-context.ts'
import styles from './notice.module.css'
import { noticeOf } from './notice-words.ts'

/** What the house has to say: the time until it begins, a pause, a line being mended. */
export function Notice() {
  const { t } = useTranslation()
  const state = useHallState((given) => given)
  const notice = noticeOf(state)
  if (notice === null || state.line.is === 'opening') return null
  if (notice === 'countdown') {
    return (
      <p className={styles.countdown} role="timer">
        <span>{state.phase === 'scheduled' ? t('hall.beginsIn') : t('hall.doorsIn')}</span>
        <span className={styles.clock}>{clockFace(state.secondsToGo ?? 0)}</span>
      </p>
    )
  }
  const words = {
    lost: t('hall.lost'),
    panic: t('hall.panic'),
    held: t('hall.held'),
    soon: t('hall.aboutTo'),
  }[notice]
  return (
    <p key={notice} className={styles.notice} data-is={notice}>
      {words}
    </p>
  )
}
