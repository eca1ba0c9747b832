import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../programme/index.ts'
import styles from './masthead.module.css'

/** The name of the magazine across the whole page, and the line of the issue under it. */
export function Masthead({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { day } = useWritten()
  const brand = t('brand')
  return (
    <header className={styles.masthead}>
      <h1 className={styles.name} aria-label={brand}>
        {[...brand].map((letter, place) => (
          <span key={place} aria-hidden="true">
            {letter === ' ' ? '\u2002' : letter}
          </span>
        ))}
      </h1>
      <div className={styles.issue}>
        <p className={styles.promise}>{t('promise')}</p>
        <p className={styles.date}>{day(Date.now())}</p>
        <nav className={styles.ways} aria-label={t('programme.title')}>
          <Link to="/programme" className={styles.way}>
            {t('programme.title')}
          </Link>
          <Link to="/settings" className={styles.way}>
            {t('settings.title')}
          </Link>
          {children}
        </nav>
      </div>
    </header>
  )
}
