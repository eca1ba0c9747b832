import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLocalText, useTitle } from '../../ui/index.ts'
import { HallContext, useHall, useHallState } from './hall-context.ts'
import { Missing } from './Missing.tsx'
import styles from './over-hall.module.css'
import { Panel } from './Panel.tsx'
import { ReplayHud } from './ReplayHud.tsx'
import { useHallOf } from './stage-door.ts'
import { Veil } from './Veil.tsx'

/** A show that is over, seen again as it was called. */
export function ReplayPage() {
  const { id } = useParams({ from: '/replay/$id' })
  return <Replay key={id} show={id} />
}

function Replay({ show }: { show: string }) {
  const hall = useHallOf({ show, coming: { as: 'camera' }, manner: 'visit' })
  return (
    <main id="main" tabIndex={-1} className={styles.over}>
      {hall === null ? (
        <Veil share={0} isAlone />
      ) : (
        <HallContext value={hall}>
          <Again show={show} />
        </HallContext>
      )}
    </main>
  )
}

function Again({ show }: { show: string }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { replay } = useHall()
  const { stage, failure, run, drawn, looksLoaded } = useHallState((state) => state)
  useTitle(run ? t('replay.title', { house: textIn(run.house.name) }) : t('hall.opening'), t('brand'))
  if (stage === 'missing') return <Missing failure={failure} />
  if (stage === 'finding' || run === null) return <Veil share={0} isAlone />
  if (replay === null) {
    return (
      <Panel title={t('replay.live')} text={t('replay.liveText')}>
        <Link to="/show/$id" params={{ id: show }}>
          {t('show.enter')}
        </Link>
        <Link to="/programme">{t('toProgramme')}</Link>
      </Panel>
    )
  }
  return (
    <>
      {!drawn && <Veil share={looksLoaded} />}
      <ReplayHud run={run} replay={replay} />
    </>
  )
}
