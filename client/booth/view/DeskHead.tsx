import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { useLocalText } from '../../ui/index.ts'
import { Action } from './Action.tsx'
import { Clocks } from './Clocks.tsx'
import { useDeskState } from './desk-context.ts'
import styles from './desk-head.module.css'

/** Whose show it is, whether it is one, and what the clocks say. */
export function DeskHead({ run, onKeys }: { run: RunOfShow; onKeys: () => void }) {
  const { t } = useTranslation()
  const { t: tb } = useTranslation('booth')
  const textIn = useLocalText()
  const isRehearsal = useDeskState((state) => state.isRehearsal)
  const phase = useDeskState((state) => state.phase)
  const isLost = useDeskState((state) => state.line.is === 'lost')
  return (
    <header className={styles.head}>
      <div className={styles.show}>
        <Link to="/booth" className={styles.back} aria-label={tb('desk.toBooth')}>
          ←
        </Link>
        <div>
          <h1 className={styles.house}>{textIn(run.house.name)}</h1>
          <p className={styles.tags}>
            <span
              className={styles.tag}
              data-is={isRehearsal ? 'rehearsal' : 'live'}
              title={isRehearsal ? tb('desk.rehearsalText') : undefined}
            >
              {isRehearsal ? tb('desk.rehearsal') : tb('desk.live')}
            </span>
            <span className={styles.tag} data-is={phase}>
              {tb(`desk.phases.${phase}`)}
            </span>
            {isLost && (
              <span className={styles.tag} data-is="lost">
                {tb('desk.lost')}
              </span>
            )}
          </p>
        </div>
      </div>
      <Clocks />
      <Action onClick={onKeys} aria-label={t('keys.title')}>
        ?
      </Action>
    </header>
  )
}
