import { useTranslation } from 'react-i18next'
import { WaysOn } from './WaysOn.tsx'
import styles from './ways-on.module.css'

/** A page that stumbled. Loading it again is the first way on. */
export function Crashed() {
  const { t } = useTranslation()
  return (
    <WaysOn title={t('missing.crashTitle')} text={t('missing.crashText')}>
      <button type="button" className={styles.way} onClick={() => location.reload()}>
        {t('missing.reload')}
      </button>
    </WaysOn>
  )
}
