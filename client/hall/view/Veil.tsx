import { useTranslation } from 'react-i18next'
import styles from './veil.module.css'

/** Before the hall can be seen: the doors, and how far the models are dressed, 0 to 1. */
export function Veil({ share }: { share: number }) {
  const { t } = useTranslation()
  const words = share > 0 ? t('hall.looksLoading') : t('hall.opening')
  return (
    <div className={styles.veil}>
      <p className={styles.brand}>{t('brand')}</p>
      <p role="status">{words}</p>
      <progress className={styles.line} value={share} aria-label={words} />
    </div>
  )
}
