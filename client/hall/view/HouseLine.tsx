import { useTranslation } from 'react-i18next'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { useWritten } from '../../programme/index.ts'
import { useLocalText } from '../../ui/index.ts'
import { useHall, useHallState } from './hall-context.ts'
import styles from './house-line.module.css'

interface HouseLineProps {
  readonly run: RunOfShow
  /** House time a replay goes back to; left out live. */
  readonly seenAt?: number
}

/** Whose show this is, who is here, and where one sits; of a replay, when it was. */
export function HouseLine({ run, seenAt }: HouseLineProps) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { count, day } = useWritten()
  const { house, gallery, seat } = useHallState((state) => state)
  const sat = useHall().run?.again?.night.most ?? 0
  return (
    <div className={styles.line}>
      <h1 className={styles.house}>{textIn(run.house.name)}</h1>
      <p className={styles.collection}>
        <cite>{textIn(run.collection.name)}</cite>
      </p>
      {seenAt !== undefined ? (
        <p className={styles.here}>
          <span>{t('replay.eyebrow', { day: day(seenAt) })}</span>
          {sat > 0 && <span>{t('record.sat', { count: sat, amount: count(sat) })}</span>}
        </p>
      ) : (
        <p className={styles.here}>
          {seat !== null && <span>{t('hall.seat', { seat })}</span>}
          {gallery !== null && <span>{t('hall.gallery', { number: gallery })}</span>}
          <span>{t('show.here', { count: house.attendees, amount: count(house.attendees) })}</span>
        </p>
      )}
    </div>
  )
}
