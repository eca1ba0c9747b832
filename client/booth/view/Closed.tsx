import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import actions from './action.module.css'
import styles from './with-key.module.css'

interface ClosedProps {
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}

/** A desk nobody can call from now, and the way back to the booth. */
export function Closed({ title, text, children }: ClosedProps) {
  const { t } = useTranslation('booth')
  return (
    <div className={`booth ${styles.page}`}>
      <main id="main" tabIndex={-1} className={styles.main} style={{ gridRow: '1 / -1' }}>
        <h1 className={styles.title} role="status">
          {title}
        </h1>
        <p className={styles.text}>{text}</p>
        <div className={styles.ways}>
          <Link to="/booth" className={actions.action} data-first="true">
            {t('desk.toBooth')}
          </Link>
          {children}
        </div>
      </main>
    </div>
  )
}
