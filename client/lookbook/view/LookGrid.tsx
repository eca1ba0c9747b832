import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Look } from '#shared/show/look.ts'
import { useLocalText } from '../../ui/index.ts'
import { lineUp } from '../sim/line-up.ts'
import styles from './look-grid.module.css'
import { Portrait } from './Portrait.tsx'
import type { Collection } from './use-collection.ts'
import type { PortraitsHere } from './use-portraits.ts'

interface LookGridProps {
  readonly collection: Collection
  readonly portraits: PortraitsHere
}

/** Every look in the order they come out, as on a contact sheet; each leads to its own page. */
export function LookGrid({ collection: { show, run }, portraits }: LookGridProps) {
  const { t } = useTranslation()
  const looks = lineUp(run)
  const done = looks.filter(({ number }) => portraits.pictures.has(number)).length
  return (
    <section aria-labelledby="looks">
      <header className={styles.head}>
        <h2 id="looks" className={styles.title}>
          {t('lookbook.looks')}
        </h2>
        <p className={styles.progress}>
          {portraits.is === 'off'
            ? t('lookbook.off')
            : done < looks.length
              ? t('lookbook.drawing', { done, all: looks.length })
              : t('show.looks', { count: looks.length })}
        </p>
      </header>
      <ol className={styles.grid} data-words={portraits.is === 'off'}>
        {looks.map((look) => (
          <LookCell key={look.number} show={show.id} look={look} portraits={portraits} />
        ))}
      </ol>
    </section>
  )
}

function LookCell({ show, look, portraits }: { show: string; look: Look; portraits: PortraitsHere }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  return (
    <li className={styles.cell}>
      <Link
        to="/collection/$id/look/$number"
        params={{ id: show, number: String(look.number) }}
        className={styles.look}
      >
        {portraits.is !== 'off' && <Portrait number={look.number} portraits={portraits} />}
        <span className={styles.words}>
          <span className={styles.number} aria-hidden="true">
            {look.number}
          </span>
          <span className={styles.name}>
            <span className="unseen">{t('show.look', { number: look.number })}: </span>
            {textIn(look.name)}
          </span>
          <span className={portraits.is === 'off' ? styles.description : 'unseen'}>
            {textIn(look.description)}
          </span>
        </span>
      </Link>
    </li>
  )
}
