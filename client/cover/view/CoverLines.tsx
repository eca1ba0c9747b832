import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { stageDoor } from '../../hall/index.ts'
import { rememberedGuest } from '../../net/index.ts'
import type { CoverStory } from '../../programme/index.ts'
import { useWritten } from '../../programme/index.ts'
import { useLocalText } from '../../ui/index.ts'
import styles from './cover-lines.module.css'

type Told = Exclude<CoverStory, { about: 'nothing' }>

interface CoverLinesProps {
  readonly story: Told
  /** The house is named in large already. */
  readonly isNamed: boolean
}

/** Who shows what, and the way in. */
export function CoverLines({ story: { about, show }, isNamed }: CoverLinesProps) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { count } = useWritten()
  const hall = useStore(stageDoor, (door) => door.hall)
  const status = { on: t('show.onNow'), held: t('show.held'), doors: t('show.doors'), coming: null }[about]
  const here = t('show.here', { count: show.attendees, amount: count(show.attendees) })
  // Whoever has a ticket goes straight to the seat: this press is the one that may open the sound.
  const enter = () => {
    if (rememberedGuest()?.ticket && hall?.show === show.id) void hall.open.run?.sound.sound.unlock()
  }
  return (
    <div className={styles.lines}>
      <div>
        <p className={styles.status}>
          {status && <span>{status}</span>}
          {show.attendees > 0 && <span>{here}</span>}
          <span>{t('show.looks', { count: show.looks })}</span>
        </p>
        <h2 className={isNamed ? 'unseen' : styles.house}>{textIn(show.house)}</h2>
        <p className={styles.collection}>
          <cite>{textIn(show.collection)}</cite>
          <span className={styles.season}>{textIn(show.season)}</span>
          <Link to="/collection/$id" params={{ id: show.id }} className={styles.looks}>
            {t('lookbook.to')}
          </Link>
        </p>
      </div>
      <div className={styles.way}>
        <Link
          to="/show/$id"
          params={{ id: show.id }}
          preload="intent"
          className={styles.enter}
          onClick={enter}
        >
          {t('show.enter')}
        </Link>
        <p className={styles.free}>{t('cover.free')}</p>
      </div>
    </div>
  )
}
