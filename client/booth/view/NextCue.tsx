import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../ui/index.ts'
import { showClock } from '../sim/clock-words.ts'
import type { SheetLine } from '../sim/cue-sheet.ts'
import { useDeskState } from './desk-context.ts'
import { Go } from './Go.tsx'
import styles from './next-cue.module.css'
import { useTrigger } from './use-trigger.ts'

/** What the next GO does, to be read across a room, and GO itself. */
export function NextCue() {
  const { t } = useTranslation('booth')
  const line = useDeskState((state) => state.sheet[state.next] ?? null)
  const isStandingBy = useDeskState((state) => state.isStandingBy)
  const isOver = useDeskState((state) => state.phase === 'finished')
  const isHeld = useDeskState((state) => state.phase === 'held')
  const eyebrow = isHeld ? t('desk.phases.held') : isStandingBy ? t('desk.standingBy') : t('desk.next')
  return (
    <section
      className={styles.next}
      data-standby={isStandingBy && !isHeld}
      data-held={isHeld}
      aria-label={t('desk.next')}
    >
      <div className={styles.cue} aria-live="polite" aria-atomic="true">
        {!isOver && <p className={styles.eyebrow}>{eyebrow}</p>}
        {isOver || line === null ? (
          <p className={styles.label}>{isOver ? t('desk.over') : t('desk.nothingLeft')}</p>
        ) : (
          <Cue line={line} />
        )}
      </div>
      <Go />
    </section>
  )
}

function Cue({ line }: { line: SheetLine }) {
  const { t } = useTranslation('booth')
  const textIn = useLocalText()
  const sheet = useDeskState((state) => state.sheet)
  const planned = useDeskState((state) => state.planned[line.index] ?? Number.POSITIVE_INFINITY)
  const trigger = useTrigger(line, sheet)
  return (
    <>
      {line.number && <p className={styles.number}>{line.number}</p>}
      <p className={styles.label}>{textIn(line.label)}</p>
      <p className={styles.does}>
        <span>{t(`desk.kinds.${line.kind}`)}</span>
        {line.members > 0 && <span>{t('desk.members', { count: line.members })}</span>}
        <span>{trigger}</span>
        <span>
          {t('desk.planned')} {showClock(planned)}
        </span>
      </p>
    </>
  )
}
