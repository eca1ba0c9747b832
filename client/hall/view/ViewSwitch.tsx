import { useTranslation } from 'react-i18next'
import { watchFrom } from './gaze-keys.ts'
import { useHall, useHallState } from './hall-context.ts'
import styles from './view-switch.module.css'

const VIEWS = [
  { mode: 'seat', words: 'hall.viewSeat' },
  { mode: 'walk', words: 'hall.viewWalk' },
  { mode: 'director', words: 'hall.viewDirector' },
] as const

/** From where to watch. */
export function ViewSwitch() {
  const { t } = useTranslation()
  const hall = useHall()
  const mode = useHallState((state) => state.mode)
  return (
    <fieldset className={styles.views} aria-label={t('hall.view')}>
      {VIEWS.map((view) => (
        <button
          key={view.mode}
          type="button"
          className={styles.view}
          aria-pressed={view.mode === mode}
          onClick={() => hall.run && watchFrom(hall.run.viewer, view.mode)}
        >
          {t(view.words)}
        </button>
      ))}
    </fieldset>
  )
}
