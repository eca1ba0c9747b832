import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { easeStore, recall, remember, useMedia } from '../../ui/index.ts'
import styles from './first-words.module.css'
import { useHallState } from './hall-context.ts'

/** Long enough to be read once at leisure. */
const SAID_MS = 14_000
const KEPT = 'front-row.shown-round'

/** Told once on a device, as soon as the hall can be seen: how to look round, to applaud, and where the rest is. */
export function FirstWords() {
  const { t } = useTranslation()
  const drawn = useHallState((state) => state.drawn)
  const hasKeys = useStore(easeStore, (state) => state.singleKeys)
  const hasThumbs = useMedia('(pointer: coarse)')
  const [isSaid, setSaid] = useState(() => recall(KEPT) === null)
  useEffect(() => {
    if (!drawn || !isSaid) return
    remember(KEPT, 'yes')
    const timer = setTimeout(() => setSaid(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [drawn, isSaid])
  if (!drawn || !isSaid) return null
  const withKeys = hasKeys && !hasThumbs
  return (
    <div className={styles.words}>
      <ul className={styles.list}>
        <li>{t('hall.firstLook')}</li>
        <li>
          {withKeys && <kbd>C</kbd>} {t(withKeys ? 'hall.firstClap' : 'hall.firstHand')}
        </li>
        {withKeys && (
          <>
            <li>
              <kbd>1 2 3</kbd> {t('hall.firstViews')}
            </li>
            <li>
              <kbd>?</kbd> {t('hall.firstHelp')}
            </li>
          </>
        )}
      </ul>
      <button type="button" className={styles.done} onClick={() => setSaid(false)}>
        {t('hall.firstDone')}
      </button>
    </div>
  )
}
