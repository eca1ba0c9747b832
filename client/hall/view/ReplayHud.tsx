import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { ReplayShow } from '../../performance/index.ts'
import { useIdle } from '../../ui/index.ts'
import { Announcer } from './Announcer.tsx'
import { Captions } from './Captions.tsx'
import { Controls } from './Controls.tsx'
import { useCanDraw } from './can-draw.ts'
import { toggleFullScreen } from './full-screen.ts'
import { HouseLine } from './HouseLine.tsx'
import { useHall, useHallState } from './hall-context.ts'
import type { HallDeed } from './hall-keys.ts'
import styles from './hud.module.css'
import { Legs } from './Legs.tsx'
import { LookCard } from './LookCard.tsx'
import { SettingsSheet } from './SettingsSheet.tsx'
import { ShowInWords } from './ShowInWords.tsx'
import { hallSettings, toggle } from './settings.ts'
import { Track } from './Track.tsx'
import { Tuning } from './Tuning.tsx'
import { useHallKeys } from './use-hall-keys.ts'
import { useLook } from './use-look.ts'
import { useOpeningLook } from './use-opening-look.ts'
import { useReplay } from './use-replay.ts'
import { useReplayKeys } from './use-replay-keys.ts'
import { useTold } from './use-told.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

const IDLE_MS = 7000

/** Around a replay: the hall as it was, and the track of the evening to go along. */
export function ReplayHud({ run, replay }: { run: RunOfShow; replay: ReplayShow }) {
  const hall = useHall()
  const navigate = useNavigate()
  const deck = useReplay(replay)
  const drawn = useHallState((state) => state.drawn)
  const isIdle = useIdle(IDLE_MS, !drawn)
  const captions = useStore(hallSettings, (state) => state.captions)
  const mode = useHallState((state) => state.mode)
  const look = useLook(run, 'lookNumber')
  const inView = useLook(run, 'lookInView')
  const hasPicture = useCanDraw()
  const [isSheetOpen, setSheetOpen] = useState(false)
  const [read, setRead] = useState(0)
  const [tell, setTell] = useState(0)
  const told = useTold(run)

  const act = useCallback((deed: HallDeed) => {
    if (deed === 'read') setRead((asked) => asked + 1)
    if (deed === 'tell') setTell((asked) => asked + 1)
    if (deed === 'told') toggle('told')
    if (deed === 'pin') toggle('pinned')
    if (deed === 'captions') toggle('captions')
    if (deed === 'mute') toggle('muted')
    if (deed === 'full') toggleFullScreen()
    if (deed === 'help') setSheetOpen(true)
  }, [])
  useHallKeys(hall.run, act)
  useReplayKeys(deck)
  useOpeningLook(deck)

  return (
    <div className={styles.hud} data-idle={isIdle && deck.isPlaying && !isSheetOpen}>
      <ShowInWords told={told} onSay={() => setTell((asked) => asked + 1)} />
      <header className={styles.head}>
        <HouseLine run={run} seenAt={replay.from} />
        <Controls onSettings={() => setSheetOpen(true)} onLeave={() => void navigate({ to: '/programme' })} />
      </header>
      <div />
      <div className={styles.foot}>
        <div className={styles.card}>
          <LookCard look={inView} asked={read} />
        </div>
        <div className={styles.said}>{captions && <Captions run={run} />}</div>
        <div className={styles.hands}>{hasPicture && <ViewSwitch />}</div>
        <div className={styles.track}>
          <Track deck={deck} lookNumber={look?.number ?? null} />
        </div>
      </div>
      {hasPicture && mode === 'walk' && <Legs />}
      {hasPicture && <Tuning />}
      <Announcer look={look} inView={inView} asked={read} told={told} askedAll={tell} />
      <SettingsSheet open={isSheetOpen} onOpenChange={setSheetOpen} isReplay />
    </div>
  )
}
