import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ShowLine } from '#shared/protocol/programme-message.ts'
import { useStatus, useWritten } from '../../programme/index.ts'
import { useLocalText } from '../../ui/index.ts'
import { Action } from './Action.tsx'
import actions from './action.module.css'
import styles from './shows-on.module.css'

interface ShowOnProps {
  readonly show: ShowLine
  readonly now: number
  readonly onRehearse: () => void
}

/** One show, and what a caller can do with it. */
export function ShowOn({ show, now, onRehearse }: ShowOnProps) {
  const { t } = useTranslation('booth')
  const textIn = useLocalText()
  const { time } = useWritten()
  const status = useStatus(show, now)
  const { id } = show
  return (
    <li className={styles.show} data-lit={status.isLit}>
      <time className={styles.when} dateTime={new Date(show.startsAt).toISOString()}>
        {time(show.startsAt)}
      </time>
      <span className={styles.name}>
        {textIn(show.house)} <cite>{textIn(show.collection)}</cite>
      </span>
      <span className={styles.status}>
        <span>{status.words}</span>
        <span>{t(show.mode === 'auto' ? 'desk.auto' : 'desk.called')}</span>
      </span>
      <span className={styles.ways}>
        <Link to="/booth/$show" params={{ show: id }} className={actions.action} data-first={status.isLit}>
          {t('shows.desk')}
        </Link>
        <Action onClick={onRehearse}>{t('shows.rehearse')}</Action>
        <Link to="/show/$id" params={{ id }} target="_blank" className={actions.action}>
          {t('shows.lookIn')}
        </Link>
        <Link to="/program/$id" params={{ id }} target="_blank" className={actions.action}>
          {t('shows.feed')}
        </Link>
      </span>
    </li>
  )
}
