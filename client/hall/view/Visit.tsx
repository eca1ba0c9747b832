import { useTranslation } from 'react-i18next'
import { useLocalText, useTitle } from '../../ui/index.ts'
import { Curtain } from './Curtain.tsx'
import { Door } from './Door.tsx'
import { Ended } from './Ended.tsx'
import { Hud } from './Hud.tsx'
import { useHallState } from './hall-context.ts'
import { Missing } from './Missing.tsx'
import { Veil } from './Veil.tsx'

interface VisitProps {
  readonly show: string
  readonly isAtDoor: boolean
  readonly onEnter: () => void
  /** Back to the door, to come in as somebody else. */
  readonly onLeaveSeat: () => void
}

/** What is over the hall: looking for it, the door, the seat, or what comes after. */
export function Visit({ show, isAtDoor, onEnter, onLeaveSeat }: VisitProps) {
  const { stage, failure, line, phase, replay, run, drawn, looksLoaded } = useHallState((state) => state)
  useHallTitle()
  if (stage === 'missing') return <Missing failure={failure} />
  if (stage === 'finding' || run === null) return <Veil share={0} isAlone />
  const isOver = replay !== null || phase === 'finished' || (line.is === 'ended' && line.why === 'over')
  if (isOver) return <Curtain show={show} run={run} />
  if (line.is === 'ended' && line.why !== 'left') return <Ended line={line} />
  if (isAtDoor) return <Door run={run} onEnter={onEnter} />
  return (
    <>
      {!drawn && <Veil share={looksLoaded} />}
      <Hud run={run} onLeaveSeat={onLeaveSeat} />
    </>
  )
}

function useHallTitle(): void {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const run = useHallState((state) => state.run)
  const names = run && { house: textIn(run.house.name), collection: textIn(run.collection.name) }
  useTitle(names ? t('hall.title', names) : t('hall.opening'), t('brand'))
}
