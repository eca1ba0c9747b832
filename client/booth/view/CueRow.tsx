import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CueId } from '#shared/units/units.ts'
import { useLocalText } from '../../ui/index.ts'
import { showClock } from '../sim/clock-words.ts'
import type { SheetLine } from '../sim/cue-sheet.ts'
import type { CueState } from '../sim/cue-state.ts'
import styles from './cue-row.module.css'
import { useTrigger } from './use-trigger.ts'

interface CueRowProps {
  readonly line: SheetLine
  readonly sheet: readonly SheetLine[]
  readonly state: CueState
  readonly planned: number
  readonly actual: number
  readonly isSelected: boolean
  readonly isUnfolded: boolean
  readonly onSelect: { select(cue: CueId): void }
  readonly onFold: (id: CueId) => void
}

/** One line of the sheet. Drawn anew only when something of it changes. */
export const CueRow = memo(function CueRow(props: CueRowProps) {
  const { line, sheet, state, planned, actual, isSelected, isUnfolded, onSelect, onFold } = props
  const { t } = useTranslation('booth')
  const textIn = useLocalText()
  const trigger = useTrigger(line, sheet)
  const label = textIn(line.label)
  const isThere = state === 'done' || state === 'running'
  return (
    <li
      className={styles.row}
      data-cue={line.id}
      data-state={state}
      data-go={line.isGo}
      data-member={line.group >= 0}
      aria-current={isSelected ? 'true' : undefined}
    >
      {line.members > 0 ? (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isUnfolded}
          aria-label={t(isUnfolded ? 'desk.fold' : 'desk.unfold', { label })}
          onClick={() => onFold(line.id)}
        >
          {isUnfolded ? '−' : '+'}
        </button>
      ) : (
        <span />
      )}
      <span className={styles.number}>{line.number}</span>
      <span className={styles.mark} title={t(`desk.kinds.${line.kind}`)}>
        {t(`desk.marks.${line.kind}`)}
      </span>
      <button type="button" className={styles.label} onClick={() => onSelect.select(line.id)}>
        {label}
        {line.members > 0 && (
          <span className={styles.members}> {t('desk.members', { count: line.members })}</span>
        )}
      </button>
      <span className={styles.trigger}>{trigger}</span>
      <span className={styles.time}>{showClock(planned)}</span>
      <span className={styles.time}>{isThere ? showClock(actual) : ''}</span>
      <span className={styles.state}>{state !== 'waiting' && t(`desk.states.${state}`)}</span>
    </li>
  )
})
