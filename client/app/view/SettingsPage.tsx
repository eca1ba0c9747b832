import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../cover/index.ts'
import { fetchSettings } from '../../hall/index.ts'
import { useTitle } from '../../ui/index.ts'
import styles from './settings-page.module.css'

const Settings = lazy(async () => ({ default: (await fetchSettings()).Settings }))

/** Everything a visitor can set, on a page of its own. */
export function SettingsPage() {
  const { t } = useTranslation()
  useTitle(t('settings.title'), t('brand'))
  return (
    <>
      <PageHead />
      <main id="main" tabIndex={-1} className={`paper ${styles.page}`}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('settings.title')}</h1>
          <p className={styles.lead}>{t('settings.lead')}</p>
        </header>
        <Suspense fallback={null}>
          <Settings isWide />
        </Suspense>
      </main>
    </>
  )
}
