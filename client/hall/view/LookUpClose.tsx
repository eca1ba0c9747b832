import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import styles from './look-up-close.module.css'
import { stageDoor } from './stage-door.ts'

/** The way to a look's own page, in another tab: nobody leaves their seat for it. */
export function LookUpClose({ number }: { number: number }) {
  const { t } = useTranslation()
  const show = useStore(stageDoor, ({ hall }) => hall?.show)
  if (show === undefined) return null
  return (
    <a className={styles.way} href={`/collection/${show}/look/${number}`} target="_blank" rel="noopener">
      {t('lookbook.close')} <span className="unseen">{t('lookbook.newTab')}</span>
    </a>
  )
}
