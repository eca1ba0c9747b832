import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from './colophon.module.css'

/** The last page: how to stage a show of one's own. */
export function Colophon() {
  const { t } = useTranslation()
  return (
    <footer className={styles.colophon}>
      <div>
        <p className={styles.stage}>{t('cover.stage')}</p>
        <p>{t('cover.stageHint')}</p>
      </div>
      <Link to="/booth" className={styles.booth}>
        {t('cover.booth')}
      </Link>
      <p className={styles.hint}>{t('cover.hint')}</p>
    </footer>
  )
}
