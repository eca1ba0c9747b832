import { useTranslation } from 'react-i18next'
import { useWritten } from '../../programme/index.ts'
import { useDeskState } from './desk-context.ts'
import styles from './house-bar.module.css'

/** The house in numbers, then a line for each gallery. */
export function HouseBar() {
  const { t } = useTranslation('booth')
  const { count } = useWritten()
  const house = useDeskState((state) => state.house)
  const galleries = useDeskState((state) => state.galleries)
  return (
    <footer className={styles.bar}>
      <p className={styles.whole}>
        <span>{t('desk.house')}</span>
        <span>
          <b>{count(house.attendees)}</b> {t('desk.attendees')}
        </span>
        <span>
          <b>{count(house.galleries)}</b> {t('desk.inGalleries', { count: house.galleries })}
        </span>
        <span>
          <b>{count(house.claps)}</b> {t('desk.claps')}
        </span>
        <span>
          <b>{count(house.hearts)}</b> {t('desk.hearts')}
        </span>
      </p>
      <ul
        className={styles.galleries}
        tabIndex={galleries.length > 0 ? 0 : -1}
        aria-label={t('desk.galleries')}
      >
        {galleries.map((line) => (
          <li key={line.gallery}>
            <b>{t('desk.gallery', { number: line.gallery })}</b>
            <span>{t('desk.seats', { attendees: count(line.attendees), seats: count(line.seats) })}</span>
            {line.skewMs !== null && <span>{t('desk.skew', { ms: line.skewMs.toFixed(1) })}</span>}
            {line.rttMs !== null && <span>{t('desk.rtt', { ms: Math.round(line.rttMs) })}</span>}
          </li>
        ))}
      </ul>
    </footer>
  )
}
