import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../../ui/index.ts'
import './booth.css'
import { keepKey, keptKey } from '../sim/caller-key.ts'
import { KeyForm } from './KeyForm.tsx'
import styles from './with-key.module.css'

interface WithKeyProps {
  readonly children: (key: string, forget: () => void) => ReactNode
}

/** What is behind it opens to whoever has the caller's key. */
export function WithKey({ children }: WithKeyProps) {
  const { t } = useTranslation()
  const { t: tb } = useTranslation('booth')
  const [key, setKey] = useState(keptKey)
  if (key !== null) {
    return children(key, () => {
      keepKey(null)
      setKey(null)
    })
  }
  return (
    <div className={`booth ${styles.page}`}>
      <header className={styles.head}>
        <Link to="/" className={styles.brand}>
          {t('brand')}
        </Link>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <h1 className={styles.title}>{tb('title')}</h1>
        <p className={styles.text}>{tb('text')}</p>
        <KeyForm
          onKey={(given) => {
            keepKey(given)
            setKey(given)
          }}
        />
      </main>
    </div>
  )
}
