import { useTranslation } from 'react-i18next'
import { useLocalText, useTitle } from '../../ui/index.ts'
import { Action } from './Action.tsx'
import { CallingDesk } from './CallingDesk.tsx'
import { Closed } from './Closed.tsx'
import { useDeskState } from './desk-context.ts'

interface DeskStandsProps {
  readonly onAgain: () => void
  readonly onForget: () => void
}

/** How the desk stands: opening, open, or closed with a reason. */
export function DeskStands({ onAgain, onForget }: DeskStandsProps) {
  const { t: page } = useTranslation()
  const { t } = useTranslation('booth')
  const textIn = useLocalText()
  const run = useDeskState((state) => state.run)
  const line = useDeskState((state) => state.line)
  const failure = useDeskState((state) => state.failure)
  useTitle(run ? t('desk.title', { house: textIn(run.house.name) }) : t('title'), page('brand'))
  const again = <Action onClick={onAgain}>{t('desk.openAgain')}</Action>
  if (failure !== null) {
    return (
      <Closed title={t('desk.ended')} text={failure.message}>
        {again}
      </Closed>
    )
  }
  if (line.is === 'ended') {
    if (line.why === 'over' && run === null)
      return <Closed title={t('desk.missing')} text={t('desk.missingText')} />
    if (line.why === 'over') return <Closed title={t('desk.ended')} text={t('desk.over')} />
    return (
      <Closed title={t('desk.ended')} text={line.why === 'refused' ? t('desk.refusedText') : ''}>
        {line.why === 'refused' ? <Action onClick={onForget}>{t('key.forget')}</Action> : again}
      </Closed>
    )
  }
  if (run === null) return <Closed title={t('desk.opening')} />
  return <CallingDesk run={run} />
}
