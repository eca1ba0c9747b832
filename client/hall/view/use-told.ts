import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { textIn } from '#shared/show/text.ts'
import { useWritten } from '../../programme/index.ts'
import { useLanguage, useTick } from '../../ui/index.ts'
import { showTold } from '../sim/told/show-told.ts'
import { useHall } from './hall-context.ts'
import { ClapRate, heardNow } from './sound-captions.ts'
import { toldWords } from './told-words.ts'

/** Nothing on a runway changes sooner than this that is worth another sentence. */
const TOLD_EVERY_MS = 400

/** The show in sentences, as it stands now. */
export function useTold(run: RunOfShow): readonly string[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { count } = useWritten()
  const hall = useHall()
  const claps = useMemo(() => new ClapRate(), [])
  const tell = useCallback(() => {
    const state = hall.store.getState()
    if (hall.run === null) return ''
    const heard = heardNow({
      stage: hall.run.stage,
      isHeld: false,
      clapsPerSecond: claps.take(state.house.claps, performance.now()),
      attendees: state.house.attendees,
    })
    const telling = {
      told: showTold(hall.run.stage, hall.run.people.venue.runway),
      state,
      run,
      isPaused: hall.replay?.playing === false,
      applause: heard === 'applause' || heard === 'ovation' ? heard : null,
      isReplay: hall.replay !== null,
    }
    return toldWords(telling, { t, textIn: (text) => textIn(text, language), count }).join('\n')
  }, [hall, run, claps, t, language, count])
  return useTick(tell, TOLD_EVERY_MS).split('\n')
}
