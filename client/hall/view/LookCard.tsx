import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton } from '../../ui/index.ts'
import { LookUpClose } from './LookUpClose.tsx'
import styles from './look-card.module.css'
import type { LookWords } from './look-words.ts'
import { hallSettings } from './settings.ts'

/** A card stays this long by itself: time to read it twice. */
const SHOWN_MS = 10_000

interface LookCardProps {
  readonly look: LookWords | null
  /** Grows whenever somebody asks to see the card again. */
  readonly asked: number
}

/** The card of the look in view: it comes with each look, goes by itself, and can be kept. */
export function LookCard({ look, asked }: LookCardProps) {
  const { t } = useTranslation()
  const pinned = useStore(hallSettings, (state) => state.pinned)
  const [last, setLast] = useState<LookWords | null>(look)
  const [fresh, setFresh] = useState(false)
  const number = look?.number ?? null

  useEffect(() => {
    if (look !== null) setLast(look)
  }, [look])
  useEffect(() => {
    setFresh(number !== null)
    const timer = setTimeout(() => setFresh(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [number, asked])

  if (last === null) return null
  const isShown = look !== null && (fresh || pinned)
  return (
    <section className={styles.card} data-shown={isShown} aria-label={t('hall.lookCard')} inert={!isShown}>
      <p className={styles.number} aria-hidden="true">
        {last.number}
      </p>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <span className="unseen">{t('show.look', { number: last.number })}: </span>
          {last.name}
        </h2>
        <p className={styles.description}>{last.description}</p>
        <ul className={styles.worn}>
          {last.worn.map((piece) => (
            <li key={piece}>{piece}</li>
          ))}
        </ul>
        <LookUpClose number={last.number} />
      </div>
      <div className={styles.pin}>
        <IconButton
          icon="pin"
          label={pinned ? t('hall.unpin') : t('hall.pin')}
          pressed={pinned}
          onClick={() => hallSettings.setState({ pinned: !pinned })}
        />
      </div>
    </section>
  )
}
