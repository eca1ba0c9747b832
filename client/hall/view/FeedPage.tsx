import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { feedShow, useProgramme } from '../../programme/index.ts'
import { useLocalText, useTitle } from '../../ui/index.ts'
import type { OpenHall } from '../sim/open-hall.ts'
import { Captions } from './Captions.tsx'
import styles from './feed.module.css'
import { HallContext } from './hall-context.ts'
import { useHallOf } from './stage-door.ts'

/** The picture alone, for streaming software: the director's camera, no interface, on from show to show. */
export function FeedPage() {
  const { t } = useTranslation()
  useTitle(t('brand'), t('brand'))
  const { id } = useParams({ from: '/program/$id' })
  const { programme } = useProgramme()
  const textIn = useLocalText()
  const asked = new URLSearchParams(location.search)
  const key = asked.get('key') ?? undefined
  const feed = feedShow(id, programme?.shows ?? [])
  const coming = { as: 'camera' as const, ...(key !== undefined && { key }) }
  const hall = useHallOf(feed.show === null ? null : { show: feed.show, coming, manner: 'visit' })
  const house = feed.next === null ? t('brand') : textIn(feed.next.house)
  return (
    <main id="main" className={styles.feed}>
      {hall === null ? (
        <h1 className={styles.name}>{house}</h1>
      ) : (
        <Picture hall={hall} house={house} withCaptions={asked.get('captions') === '1'} />
      )}
    </main>
  )
}

function Picture({ hall, house, withCaptions }: { hall: OpenHall; house: string; withCaptions: boolean }) {
  const textIn = useLocalText()
  const { stage, drawn, phase, line, run } = useStore(hall.store)
  useSoundAsSoonAsMayBe(hall, stage === 'here')
  const isOver = phase === 'finished' || line.is === 'ended' || stage === 'missing'
  return (
    <>
      <h1 className={styles.name} data-over={isOver || !drawn}>
        {run === null ? house : textIn(run.house.name)}
      </h1>
      {withCaptions && run && !isOver && (
        <HallContext value={hall}>
          <div className={styles.captions}>
            <Captions run={run} />
          </div>
        </HallContext>
      )}
    </>
  )
}

/** Streaming software lets sound begin by itself; a browser waits for the first press. */
function useSoundAsSoonAsMayBe(hall: OpenHall, isHere: boolean): void {
  useEffect(() => {
    if (!isHere) return
    const unlock = () => void hall.run?.sound.sound.unlock()
    unlock()
    addEventListener('pointerdown', unlock)
    return () => removeEventListener('pointerdown', unlock)
  }, [hall, isHere])
}
