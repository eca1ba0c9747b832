import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ShowLine } from '#shared/protocol/programme-message.ts'
import { useLocalText } from '../../ui/index.ts'
import styles from './show-list.module.css'
import { useStatus } from './use-status.ts'
import { useWritten } from './use-written.ts'

/** One show of the programme: when, who, what, how long, how many are there. */
export function ShowRow({ show, now }: { show: ShowLine; now: number }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { time, minutes, count } = useWritten()
  const status = useStatus(show, now)
  const to = show.phase === 'finished' ? '/replay/$id' : '/show/$id'
  return (
    <li className={styles.item}>
      <Link to={to} params={{ id: show.id }} className={styles.row} data-lit={status.isLit}>
        <time className={styles.when} dateTime={new Date(show.startsAt).toISOString()}>
          {time(show.startsAt)}
        </time>
        <span className={styles.house}>{textIn(show.house)}</span>
        <cite className={styles.collection}>{textIn(show.collection)}</cite>
        <span className={styles.facts}>
          <span>{t('show.looks', { count: show.looks })}</span>
          <span>{t('programme.lasts', { time: minutes(show.lastsMs) })}</span>
        </span>
        <span className={styles.state}>
          <span>{status.words}</span>
          {show.attendees > 0 && (
            <span>{t('show.here', { count: show.attendees, amount: count(show.attendees) })}</span>
          )}
        </span>
      </Link>
      <Link to="/collection/$id" params={{ id: show.id }} className={styles.looks}>
        {t('lookbook.to')}
        <span className="unseen">: {textIn(show.house)}</span>
      </Link>
    </li>
  )
}
