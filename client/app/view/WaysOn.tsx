import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../../ui/index.ts'
import styles from './ways-on.module.css'

interface WaysOnProps {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

/** Where a page would be: what happened, and where to go from here. */
export function WaysOn({ title, text, children }: WaysOnProps) {
  const { t } = useTranslation()
  useTitle(title, t('brand'))
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <nav className={styles.ways} aria-label={t('brand')}>
        {children}
        <Link to="/" className={styles.way}>
          {t('toCover')}
        </Link>
        <Link to="/programme" className={styles.way}>
          {t('toProgramme')}
        </Link>
      </nav>
    </main>
  )
}
