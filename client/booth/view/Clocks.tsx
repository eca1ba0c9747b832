import { useTranslation } from 'react-i18next'
import { useWritten } from '../../programme/index.ts'
import { countdownClock, showClock, signedClock } from '../sim/clock-words.ts'
import { offPlan } from '../sim/pace.ts'
import styles from './clocks.module.css'
import { useDeskState } from './desk-context.ts'

/** Every clock a caller looks at: the show's, the house's, the next GO's, and how far off the plan all of it is. */
export function Clocks() {
  const { t } = useTranslation('booth')
  const { clock } = useWritten()
  const { showTime, wall, lookNumber } = useDeskState((state) => state)
  return (
    <dl className={styles.clocks}>
      <div className={styles.clock} data-is="show">
        <dt>{t('desk.showClock')}</dt>
        <dd>{showClock(showTime, true)}</dd>
      </div>
      <DueClock />
      <PaceClock />
      <div className={styles.clock}>
        <dt>{t('desk.lookOn')}</dt>
        <dd>{lookNumber ?? '–'}</dd>
      </div>
      <div className={styles.clock} data-is="wall">
        <dt>{t('desk.wallClock')}</dt>
        <dd>{clock(wall)}</dd>
      </div>
    </dl>
  )
}

function DueClock() {
  const { t } = useTranslation('booth')
  const dueIn = useDeskState((state) => state.dueIn)
  const phase = useDeskState((state) => state.phase)
  const isBefore = phase === 'scheduled' || phase === 'doors' || phase === 'standby'
  const isOverdue = dueIn !== null && dueIn < 0
  const words = isOverdue ? t('desk.overdue') : isBefore ? t('desk.beginsIn') : t('desk.nextIn')
  return (
    <div className={styles.clock} data-is={isOverdue ? 'overdue' : 'due'}>
      <dt>{words}</dt>
      <dd>{dueIn === null ? '–' : isOverdue ? showClock(-dueIn) : countdownClock(dueIn)}</dd>
    </div>
  )
}

function PaceClock() {
  const { t } = useTranslation('booth')
  const pace = useDeskState((state) => state.pace)
  const off = pace === null ? 0 : pace.cues + pace.house
  const stands = offPlan(off)
  const parts = pace && t('desk.overParts', { cues: signedClock(pace.cues), house: signedClock(pace.house) })
  return (
    <div className={styles.clock} data-is={stands} title={parts ?? undefined}>
      <dt>{t(`desk.${stands}_plan`)}</dt>
      <dd>{pace === null ? '–' : signedClock(off)}</dd>
    </div>
  )
}
