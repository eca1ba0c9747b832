import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Look } from '#shared/show/look.ts'
import { Icon, useLocalText } from '../../ui/index.ts'
import { beside, lineUp } from '../sim/line-up.ts'
import styles from './look-ways.module.css'
import type { Collection } from './use-collection.ts'

/** To the look before, to the look after, and to all of them. */
export function LookWays({ collection: { show, run }, look }: { collection: Collection; look: Look }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { before, after } = beside(lineUp(run), look.number)
  const way = (to: Look, is: 'before' | 'after') => (
    <Link
      to="/collection/$id/look/$number"
      params={{ id: show.id, number: String(to.number) }}
      resetScroll={false}
      className={styles.way}
      data-is={is}
    >
      <span className={styles.arrow}>
        <Icon name="down" />
      </span>
      <span className={styles.where}>
        <span className={styles.label}>{t(`lookbook.${is}`)}</span>
        <span className={styles.name}>
          {to.number} · {textIn(to.name)}
        </span>
      </span>
    </Link>
  )
  return (
    <nav className={styles.ways} aria-label={t('lookbook.looks')}>
      {before ? way(before, 'before') : <span />}
      {after ? way(after, 'after') : <span />}
    </nav>
  )
}
