import { useTranslation } from 'react-i18next'
import { useMedia } from '../../ui/index.ts'
import { Joystick } from './Joystick.tsx'
import styles from './legs.module.css'

/** How to walk: a stick for thumbs, a word about the keys for everybody else. */
export function Legs() {
  const { t } = useTranslation()
  const hasThumbs = useMedia('(any-pointer: coarse)')
  return hasThumbs ? <Joystick /> : <p className={styles.hint}>{t('hall.walkHint')}</p>
}
