import { useStore } from 'zustand'
import { easeStore, isCalm, LESS_MOTION, MORE_CONTRAST, manners } from '../sim/ease.ts'
import { useMedia } from './use-media.ts'

/** Whether little should move, as this visitor or their device asks. */
export function useCalm(): boolean {
  const lessMotion = useMedia(LESS_MOTION)
  return useStore(easeStore, (ease) => isCalm(ease, { lessMotion, moreContrast: false }))
}

/** Whether words and controls should stand out as far as they can. */
export function useMoreContrast(): boolean {
  const moreContrast = useMedia(MORE_CONTRAST)
  return useStore(easeStore, (ease) => manners(ease, { lessMotion: false, moreContrast }).contrast === 'more')
}
