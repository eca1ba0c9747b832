import { useTranslation } from 'react-i18next'
import type { ShowLine } from '#shared/protocol/programme-message.ts'
import { clockFace } from '../../ui/index.ts'
import { isOnStage } from '../sim/cover-story.ts'

/** Nearer than this a show is counted down to; before, its hour says enough. */
const COUNTED_DOWN_S = 3600

/** How a show stands now, in a few words; lit while one can walk straight in. */
export function useStatus(show: ShowLine, now: number): { readonly words: string; readonly isLit: boolean } {
  const { t } = useTranslation()
  if (show.phase === 'finished') return { words: t('programme.watch'), isLit: false }
  if (isOnStage(show)) return { words: t(show.phase === 'held' ? 'show.held' : 'show.onNow'), isLit: true }
  const seconds = Math.ceil((show.startsAt - now) / 1000)
  const isOpen = show.phase !== 'scheduled'
  if (seconds <= 0) return { words: t('show.soon'), isLit: isOpen }
  if (isOpen) return { words: `${t('show.doors')} · ${clockFace(seconds)}`, isLit: true }
  const words = seconds < COUNTED_DOWN_S ? t('programme.beginsIn', { time: clockFace(seconds) }) : ''
  return { words, isLit: false }
}
