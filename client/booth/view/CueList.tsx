import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CueId } from '#shared/units/units.ts'
import { useCalm } from '../../ui/index.ts'
import type { SheetLine } from '../sim/cue-sheet.ts'
import { scrollFor } from '../sim/scroll.ts'
import { CueRow } from './CueRow.tsx'
import styles from './cue-list.module.css'
import { useDesk, useDeskState } from './desk-context.ts'

interface CueListProps {
  readonly lines: readonly SheetLine[]
  readonly unfolded: ReadonlySet<CueId>
  readonly onFold: (id: CueId) => void
}

/** The whole sheet. It moves by itself so that the next cue and what follows it are in view. */
export function CueList({ lines, unfolded, onFold }: CueListProps) {
  const { t } = useTranslation('booth')
  const desk = useDesk()
  const list = useRef<HTMLOListElement>(null)
  const sheet = useDeskState((state) => state.sheet)
  const states = useDeskState((state) => state.states)
  const actual = useDeskState((state) => state.actual)
  const planned = useDeskState((state) => state.planned)
  const next = useDeskState((state) => state.next)
  const selected = useDeskState((state) => state.selected)
  useScrollTo(list, next < 0 ? null : (sheet[next]?.id ?? null), lines, 'ahead')
  useScrollTo(list, selected, lines, 'nearest')
  return (
    <section className={styles.sheet} aria-label={t('desk.cues')}>
      <div className={styles.head} aria-hidden="true">
        <span />
        <span>{t('desk.number')}</span>
        <span />
        <span>{t('desk.cue')}</span>
        <span>{t('desk.trigger')}</span>
        <span>{t('desk.planned')}</span>
        <span>{t('desk.actual')}</span>
        <span>{t('desk.state')}</span>
      </div>
      <ol ref={list} className={styles.lines}>
        {lines.map((line) => (
          <CueRow
            key={line.id}
            line={line}
            sheet={sheet}
            state={states[line.index] ?? 'waiting'}
            planned={planned[line.index] ?? Number.POSITIVE_INFINITY}
            actual={actual[line.index] ?? Number.POSITIVE_INFINITY}
            isSelected={line.id === selected}
            isUnfolded={unfolded.has(line.id)}
            onSelect={desk}
            onFold={onFold}
          />
        ))}
      </ol>
    </section>
  )
}

function useScrollTo(
  list: React.RefObject<HTMLOListElement | null>,
  id: CueId | null,
  lines: readonly SheetLine[],
  how: 'ahead' | 'nearest',
): void {
  const isCalm = useCalm()
  useEffect(() => {
    const box = list.current
    const row = id === null ? null : box?.querySelector<HTMLElement>(`[data-cue="${CSS.escape(id)}"]`)
    if (!box || !row) return
    const top = scrollFor(
      { top: row.offsetTop, height: row.offsetHeight },
      { top: box.scrollTop, height: box.clientHeight },
      how,
    )
    if (top !== null) box.scrollTo({ top, behavior: isCalm ? 'auto' : 'smooth' })
  }, [list, id, lines, how, isCalm])
}
