import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../../ui/index.ts'
import styles from './page-head.module.css'

/** The head of an inner page: the name, which leads back to the cover, and the languages. */
export function PageHead() {
  const { t } = useTranslation()
  return (
    <header className={styles.head}>
      <Link to="/" className={styles.brand}>
        {t('brand')}
      </Link>
      <div className={styles.ways}>
        <Link to="/settings" className={styles.way}>
          {t('settings.title')}
        </Link>
        <LanguageSwitch />
      </div>
    </header>
  )
}
