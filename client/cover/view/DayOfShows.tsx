import { useTranslation } from 'react-i18next'
import { ShowList, useWritten } from '../../programme/index.ts'
import { type Day, dayName } from '../sim/days.ts'
import styles from './day-of-shows.module.css'

/** One day of the programme under its date. */
export function DayOfShows({ day, today, now }: { day: Day; today: string; now: number }) {
  const { t } = useTranslation()
  const written = useWritten()
  const name = dayName(day.date, today)
  return (
    <section aria-labelledby={`day-${day.date}`}>
      <h2 id={`day-${day.date}`} className={styles.day}>
        {name && <span>{t(`programme.${name}`)}</span>}
        <span className={styles.date}>{written.day(day.shows[0]!.startsAt)}</span>
      </h2>
      <ShowList shows={day.shows} now={now} />
    </section>
  )
}
