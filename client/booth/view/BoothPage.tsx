import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch, useTitle } from '../../ui/index.ts'
import { boothApi } from '../sim/booth-api.ts'
import { Action } from './Action.tsx'
import { BringMedia } from './BringMedia.tsx'
import { BringRun } from './BringRun.tsx'
import styles from './booth-page.module.css'
import { ScheduleShow } from './ScheduleShow.tsx'
import { ShowsOn } from './ShowsOn.tsx'
import { WithKey } from './WithKey.tsx'

/** Where shows are called from and put on the programme. */
export function BoothPage() {
  const { t } = useTranslation()
  const { t: tb } = useTranslation('booth')
  useTitle(tb('title'), t('brand'))
  return <WithKey>{(key, forget) => <Booth boothKey={key} onForget={forget} />}</WithKey>
}

function Booth({ boothKey, onForget }: { boothKey: string; onForget: () => void }) {
  const { t } = useTranslation()
  const { t: tb } = useTranslation('booth')
  const api = useMemo(() => boothApi(boothKey), [boothKey])
  return (
    <div className={`booth ${styles.page}`}>
      <header className={styles.head}>
        <Link to="/" className={styles.brand}>
          {t('brand')}
        </Link>
        <div className={styles.tools}>
          <LanguageSwitch />
          <Action onClick={onForget}>{tb('key.forget')}</Action>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <h1 className={styles.title}>{tb('title')}</h1>
        <ShowsOn api={api} />
        <div className={styles.pair}>
          <ScheduleShow api={api} />
          <div className={styles.stack}>
            <BringRun api={api} />
            <BringMedia api={api} />
          </div>
        </div>
      </main>
    </div>
  )
}
