import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { pageNow } from '../../net/index.ts'
import { useLocalText, useTick } from '../../ui/index.ts'
import styles from './captions.module.css'
import { useHall, useHallState } from './hall-context.ts'
import { hallSettings } from './settings.ts'
import { ClapRate, type Heard, heardNow } from './sound-captions.ts'

const LISTENS_EVERY_MS = 300

/** The words of the show, and what is heard. */
export function Captions({ run }: { run: RunOfShow }) {
  const textIn = useLocalText()
  const caption = useHallState((state) => state.caption)
  const heard = useHeard()
  const sound = useSoundWords(heard, run)
  const { captionSize, captionGround } = useStore(hallSettings)
  return (
    <div className={styles.captions} data-size={captionSize} data-ground={captionGround ? 'solid' : 'veiled'}>
      {caption && <p className={styles.words}>{textIn(caption)}</p>}
      {sound && <p className={styles.sound}>{sound}</p>}
    </div>
  )
}

function useHeard(): Heard | null {
  const hall = useHall()
  const rate = useMemo(() => new ClapRate(), [])
  const listen = useCallback(() => {
    const { house, phase, panic } = hall.store.getState()
    if (hall.run === null) return null
    return heardNow({
      stage: hall.run.stage,
      isHeld: phase === 'held' && !panic,
      clapsPerSecond: hall.run.again?.clapsPerSecond(pageNow()) ?? rate.take(house.claps, pageNow()),
      attendees: house.attendees,
    })
  }, [hall, rate])
  return useTick(listen, LISTENS_EVERY_MS)
}

function useSoundWords(heard: Heard | null, run: RunOfShow): string | null {
  const { t } = useTranslation()
  const textIn = useLocalText()
  switch (heard) {
    case null:
      return null
    case 'music':
      return t('hall.soundMusic', { title: textIn(run.music.title) })
    case 'applause':
      return t('hall.soundApplause')
    case 'ovation':
      return t('hall.soundOvation')
    case 'quiet':
      return t('hall.soundQuiet')
    default:
      return t(`hall.sound${heard}`)
  }
}
