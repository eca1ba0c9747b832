import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../net/index.ts'
import { useTitle } from '../../ui/index.ts'
import styles from './no-collection.module.css'

interface NothingProps {
  readonly title: string
  readonly text: string
  /** The show whose collection is one way on, where there is one. */
  readonly show?: string
  readonly onAgain?: () => void
}

/** What was asked for is not there: what happened, and the ways on. */
export function Nothing({ title, text, show, onAgain }: NothingProps) {
  const { t } = useTranslation()
  useTitle(title, t('brand'))
  return (
    <main id="main" tabIndex={-1} className={`paper ${styles.page}`}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <nav className={styles.ways} aria-label={t('brand')}>
        {onAgain && (
          <button type="button" onClick={onAgain}>
            {t('tryAgain')}
          </button>
        )}
        {show !== undefined && (
          <Link to="/collection/$id" params={{ id: show }}>
            {t('lookbook.to')}
          </Link>
        )}
        <Link to="/programme">{t('toProgramme')}</Link>
        <Link to="/">{t('toCover')}</Link>
      </nav>
    </main>
  )
}

/** There is no such collection, or it could not be had. */
export function NoCollection({ failure }: { failure: ApiFailure }) {
  const { t } = useTranslation()
  if (failure.kind === 'refused')
    return <Nothing title={t('lookbook.noShowTitle')} text={t('lookbook.noShowText')} />
  const isOffline = failure.kind === 'offline'
  return (
    <Nothing
      title={isOffline ? t('missing.offlineTitle') : t('missing.garbledTitle')}
      text={isOffline ? t('missing.offlineText') : t('missing.garbledText')}
      onAgain={() => location.reload()}
    />
  )
}
