import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ShowLine } from '#shared/protocol/programme-message.ts'
import { useWritten } from '../../programme/index.ts'
import { useLocalText } from '../../ui/index.ts'
import { lineUp } from '../sim/line-up.ts'
import styles from './opening.module.css'
import { Portrait } from './Portrait.tsx'
import type { Collection } from './use-collection.ts'
import type { PortraitsHere } from './use-portraits.ts'

interface OpeningProps {
  readonly collection: Collection
  readonly portraits: PortraitsHere
}

/** Whose collection this is, what the house says of it, and the look that opens the show. */
export function Opening({ collection: { show, run }, portraits }: OpeningProps) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const first = lineUp(run)[0]!
  const { house, collection } = run
  return (
    <header className={styles.opening} data-words={portraits.is === 'off'}>
      <div className={styles.heads}>
        <p className={styles.season}>{textIn(collection.season)}</p>
        <h1 className={styles.name}>
          <span className={styles.house}>{textIn(house.name)}</span>{' '}
          <cite className={styles.collection}>{textIn(collection.name)}</cite>
        </h1>
      </div>
      <div className={styles.words}>
        <blockquote className={styles.statement}>{textIn(house.statement)}</blockquote>
        <p className={styles.notes}>{textIn(collection.notes)}</p>
        <When show={show} />
      </div>
      {portraits.is !== 'off' && (
        <Link
          to="/collection/$id/look/$number"
          params={{ id: show.id, number: String(first.number) }}
          className={styles.first}
          aria-label={`${t('show.look', { number: first.number })}: ${textIn(first.name)}`}
        >
          <Portrait number={first.number} portraits={portraits} />
        </Link>
      )}
    </header>
  )
}

/** When it is or was shown, and the way there. */
function When({ show }: { show: ShowLine }) {
  const { t } = useTranslation()
  const { day, time } = useWritten()
  const at = { day: day(show.startsAt), time: time(show.startsAt) }
  const isOver = show.phase === 'finished'
  const isOn = show.phase === 'running' || show.phase === 'held'
  const words = isOn ? t('show.onNow') : isOver ? t('lookbook.shownOn', at) : t('lookbook.showsOn', at)
  return (
    <div className={styles.when}>
      <Link to={isOver ? '/replay/$id' : '/show/$id'} params={{ id: show.id }} className={styles.enter}>
        {isOver ? t('lookbook.watch') : t('lookbook.enter')}
      </Link>
      <p>
        <time dateTime={new Date(show.startsAt).toISOString()}>{words}</time>
      </p>
    </div>
  )
}
