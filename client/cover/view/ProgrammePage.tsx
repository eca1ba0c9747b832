import { useTranslation } from 'react-i18next'
import { useProgramme, useWritten } from '../../programme/index.ts'
import { useTitle } from '../../ui/index.ts'
import { byDay, calendarDay } from '../sim/days.ts'
import { Colophon } from './Colophon.tsx'
import { DayOfShows } from './DayOfShows.tsx'
import { PageHead } from './PageHead.tsx'
import styles from './paper.module.css'
import { Replays } from './Replays.tsx'

/** The whole programme, day by day, in the visitor's own time. */
export function ProgrammePage() {
  const { t } = useTranslation()
  useTitle(t('programme.title'), t('brand'))
  const { programme, isUnreachable, now } = useProgramme()
  const { timeZone, zone } = useWritten()
  const today = calendarDay(now, timeZone)
  return (
    <>
      <PageHead />
      <main id="main" tabIndex={-1} className={`paper ${styles.paper}`}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('programme.title')}</h1>
          <p className={styles.aside}>{t('programme.zone', { zone: zone(now) })}</p>
        </header>
        {programme === null ? (
          <p className={styles.none} role="status">
            {isUnreachable ? t('cover.unreachable') : t('programme.asking')}
          </p>
        ) : (
          <>
            {programme.shows.length === 0 && <p className={styles.none}>{t('programme.none')}</p>}
            {byDay(programme.shows, timeZone).map((day) => (
              <DayOfShows key={day.date} day={day} today={today} now={now} />
            ))}
            <Replays replays={programme.replays} now={now} />
          </>
        )}
      </main>
      <Colophon />
    </>
  )
}
