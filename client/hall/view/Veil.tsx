import { useTranslation } from 'react-i18next'
import styles from './veil.module.css'

/** Before the hall can be seen: the doors, and how far the models are dressed, 0 to 1. Alone, it heads the page. */
export function Veil({ share, isAlone = false }: { share: number; isAlone?: boolean }) {
  const { t } = useTranslation()
  const words = share > 0 ? t('hall.looksLoading') : t('hall.opening')
  return (
    <div className={styles.veil}>
      {isAlone ? (
        <h1 className={styles.brand}>{t('brand')}</h1>
      ) : (
        <p className={styles.brand}>{t('brand')}</p>
      )}
      <p role="status">{words}</p>
      <progress className={styles.line} value={share} aria-label={words} />
    </div>
  )
}
