import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { textIn } from '#shared/show/text.ts'
import { useLanguage } from '../../ui/index.ts'
import { useHallState } from './hall-context.ts'
import { type LookWords, lookWords } from './look-words.ts'

/** The look last sent out, or the one being looked at, in words; null while nobody is out. */
export function useLook(run: RunOfShow, which: 'lookNumber' | 'lookInView'): LookWords | null {
  const { t } = useTranslation()
  const language = useLanguage()
  const number = useHallState((state) => state[which])
  return useMemo(
    () =>
      lookWords(run, number, {
        textIn: (text) => textIn(text, language),
        garment: (piece, fabric) =>
          t('hall.worn', { piece: t(`pieces.${piece}`), fabric: t(`fabrics.${fabric}`) }),
      }),
    [run, number, language, t],
  )
}
