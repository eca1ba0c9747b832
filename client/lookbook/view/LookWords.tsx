import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Look } from '#shared/show/look.ts'
import { useLocalText } from '../../ui/index.ts'
import { wearerOf } from '../sim/line-up.ts'
import styles from './look-words.module.css'
import type { Collection } from './use-collection.ts'

interface LookWordsProps {
  readonly collection: Collection
  readonly look: Look
}

/** A look in words: its number, its name, what is worn and of what, and by whom. */
export function LookWords({ collection: { show, run }, look }: LookWordsProps) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const wearer = wearerOf(run, look)
  return (
    <>
      <header className={styles.head}>
        <p className={styles.from}>
          <Link to="/collection/$id" params={{ id: show.id }} className={styles.collection}>
            <span className={styles.house}>{textIn(run.house.name)}</span>{' '}
            <cite>{textIn(run.collection.name)}</cite>
          </Link>
        </p>
        <p className={styles.number} aria-hidden="true">
          {look.number}
        </p>
        <h1 className={styles.name}>
          <span className="unseen">{t('show.look', { number: look.number })}: </span>
          {textIn(look.name)}
        </h1>
        <p className={styles.description}>{textIn(look.description)}</p>
      </header>
      <section aria-labelledby="worn">
        <h2 id="worn" className={styles.title}>
          {t('lookbook.worn')}
        </h2>
        <ul className={styles.worn}>
          {look.garments.map(({ piece, fabric, colour, accent }) => (
            <li key={`${piece} ${fabric} ${colour}`} className={styles.garment}>
              <span
                className={styles.swatch}
                style={{ background: `linear-gradient(135deg, ${colour} 62%, ${accent ?? colour} 62%)` }}
                aria-hidden="true"
              />
              <span className={styles.piece}>
                {t('hall.worn', { piece: t(`pieces.${piece}`), fabric: t(`fabrics.${fabric}`) })}
              </span>
              <span className={styles.cloth}>{t(`lookbook.clothIs.${fabric}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <dl className={styles.credits}>
        {wearer && (
          <div>
            <dt>{t('lookbook.wornBy')}</dt>
            <dd>{textIn(wearer.name)}</dd>
          </div>
        )}
        {run.house.by !== undefined && (
          <div>
            <dt>{t('lookbook.design')}</dt>
            <dd>{textIn(run.house.by)}</dd>
          </div>
        )}
        <div>
          <dt>{t('lookbook.season')}</dt>
          <dd>{textIn(run.collection.season)}</dd>
        </div>
      </dl>
    </>
  )
}
