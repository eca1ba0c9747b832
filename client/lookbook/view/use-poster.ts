import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Look } from '#shared/show/look.ts'
import { useLocalText } from '../../ui/index.ts'
import { makePoster, type Poster } from '../sim/make-poster.ts'
import type { Turntable } from '../sim/turntable.ts'
import type { Collection } from './use-collection.ts'

export type PosterState =
  | { readonly is: 'none' | 'making' | 'failed' }
  | { readonly is: 'made'; readonly made: Poster }

/** A picture of the look as it is seen on the turntable. Another look, and it is put away. */
export function usePoster(
  { run }: Collection,
  look: Look,
  turntable: Turntable | null,
): PosterState & { make(): Promise<void> } {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const [state, setState] = useState<PosterState>({ is: 'none' })
  const asked = useRef(0)
  useEffect(() => {
    setState({ is: 'none' })
    return () => void asked.current++
  }, [look.number])
  useEffect(() => () => void (state.is === 'made' && URL.revokeObjectURL(state.made.address)), [state])

  const make = async () => {
    if (turntable === null) return
    const mine = ++asked.current
    setState({ is: 'making' })
    const made = await makePoster(turntable, {
      house: textIn(run.house.name),
      collection: textIn(run.collection.name),
      season: textIn(run.collection.season),
      number: look.number,
      name: textIn(look.name),
      brand: t('brand'),
    })
    if (mine === asked.current) setState(made === null ? { is: 'failed' } : { is: 'made', made })
  }
  return { ...state, make }
}
