import { useTranslation } from 'react-i18next'
import { type GoIs, goIs } from '../sim/go-is.ts'
import { useDesk, useDeskState } from './desk-context.ts'
import styles from './go.module.css'

/** GO: lit when it is armed, outlined when it may be called, grey with the reason when it may not. */
export function Go() {
  const { t } = useTranslation('booth')
  const desk = useDesk()
  const isRehearsal = useDeskState((state) => state.isRehearsal)
  const is = useDeskState((state) => goIs(state.phase, state.isStandingBy, state.isPanicked))
  const mayNot = is !== 'ready' && is !== 'armed'
  const why: Readonly<Record<GoIs, string>> = {
    ready: '',
    armed: t('desk.armed'),
    closed: t('desk.goClosed'),
    held: t('desk.goHeld'),
    panicked: t('desk.goPanicked'),
    finished: '',
  }
  return (
    <button
      type="button"
      className={styles.go}
      data-is={mayNot ? 'not' : is}
      aria-disabled={mayNot}
      onClick={(event) => desk.go(event.shiftKey)}
    >
      <span className={styles.word}>{t('desk.go')}</span>
      <span className={styles.below}>
        <span>{[isRehearsal ? t('desk.rehearsal') : '', why[is]].filter(Boolean).join(' · ')}</span>
        <kbd className={styles.key}>{t('desk.goHint')}</kbd>
      </span>
    </button>
  )
}
