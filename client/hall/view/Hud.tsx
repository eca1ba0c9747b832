import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { useIdle } from '../../ui/index.ts'
import { Announcer } from './Announcer.tsx'
import { Applause } from './Applause.tsx'
import { Captions } from './Captions.tsx'
import { Controls } from './Controls.tsx'
import { useCanDraw } from './can-draw.ts'
import { FirstWords } from './FirstWords.tsx'
import { toggleFullScreen } from './full-screen.ts'
import { Heart } from './Heart.tsx'
import { HouseLine } from './HouseLine.tsx'
import { useHall, useHallState } from './hall-context.ts'
import type { HallDeed } from './hall-keys.ts'
import styles from './hud.module.css'
import { Legs } from './Legs.tsx'
import { LookCard } from './LookCard.tsx'
import { Notice } from './Notice.tsx'
import { SettingsSheet } from './SettingsSheet.tsx'
import { ShowInWords } from './ShowInWords.tsx'
import { hallSettings, toggle } from './settings.ts'
import { Tuning } from './Tuning.tsx'
import { useHallKeys } from './use-hall-keys.ts'
import { useLook } from './use-look.ts'
import { useTold } from './use-told.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

/** The interface goes when nobody has moved for this long. */
const IDLE_MS = 7000

/** Everything around the picture for somebody in a seat: quiet, and gone when nobody needs it. */
export function Hud({ run, onLeaveSeat }: { run: RunOfShow; onLeaveSeat: () => void }) {
  const hall = useHall()
  const navigate = useNavigate()
  const drawn = useHallState((state) => state.drawn)
  const isIdle = useIdle(IDLE_MS, !drawn)
  const captions = useStore(hallSettings, (state) => state.captions)
  const mode = useHallState((state) => state.mode)
  const look = useLook(run, 'lookNumber')
  const inView = useLook(run, 'lookInView')
  // Without one the show is told in words: what the house has to say is among them, and there is nothing to look at.
  const hasPicture = useCanDraw()
  const [isSheetOpen, setSheetOpen] = useState(false)
  const [hearts, setHearts] = useState(0)
  const [read, setRead] = useState(0)
  const [tell, setTell] = useState(0)
  const told = useTold(run)

  const act = useCallback((deed: HallDeed) => {
    switch (deed) {
      case 'heart':
        return setHearts((sent) => sent + 1)
      case 'read':
        return setRead((asked) => asked + 1)
      case 'tell':
        return setTell((asked) => asked + 1)
      case 'told':
        return toggle('told')
      case 'pin':
        return toggle('pinned')
      case 'captions':
        return toggle('captions')
      case 'mute':
        return toggle('muted')
      case 'full':
        return toggleFullScreen()
      case 'help':
        return setSheetOpen(true)
    }
  }, [])
  useHallKeys(hall.run, act)

  return (
    <div className={styles.hud} data-idle={isIdle && !isSheetOpen}>
      <ShowInWords told={told} onSay={() => setTell((asked) => asked + 1)} />
      <header className={styles.head}>
        <HouseLine run={run} />
        <Controls onSettings={() => setSheetOpen(true)} onLeave={() => void navigate({ to: '/' })} />
      </header>
      <div className={styles.notice}>
        {hasPicture && (
          <>
            <Notice />
            <FirstWords />
          </>
        )}
      </div>
      <div className={styles.foot}>
        <div className={styles.card}>
          <LookCard look={inView} asked={read} />
        </div>
        <div className={styles.said}>{captions && <Captions run={run} />}</div>
        <div className={styles.hands}>
          {hasPicture && <ViewSwitch />}
          <div className={styles.acclaim}>
            <Applause />
            <Heart sent={hearts} />
          </div>
        </div>
      </div>
      {hasPicture && mode === 'walk' && <Legs />}
      {hasPicture && <Tuning />}
      <Announcer look={look} inView={inView} asked={read} told={told} askedAll={tell} />
      <SettingsSheet open={isSheetOpen} onOpenChange={setSheetOpen} onLeaveSeat={onLeaveSeat} />
    </div>
  )
}
