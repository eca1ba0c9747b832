import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoothApi } from '../sim/booth-api.ts'
import bring from './bring-run.module.css'
import { FilePlace } from './FilePlace.tsx'
import { Part } from './Part.tsx'
import { Shelf } from './Shelf.tsx'
import { useFailure } from './use-failure.ts'

interface Outcome {
  readonly words: string
  readonly isProblem: boolean
}

/** Takes a producer's own music, images and films, and shows what to write into the run of show to use them. */
export function BringMedia({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const failure = useFailure()
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const take = async (file: File) => {
    setOutcome({ words: t('media.taking', { name: file.name }), isProblem: false })
    const answer = await api.bringMedia(file)
    if (!answer.ok) return setOutcome({ words: failure(answer.error), isProblem: true })
    await queries.invalidateQueries({ queryKey: ['media'] })
    setOutcome({ words: t('media.taken'), isProblem: false })
  }
  return (
    <Part title={t('media.title')} text={t('media.text')}>
      <FilePlace
        words={t('bring.choose')}
        accept="audio/*,image/avif,image/webp,image/jpeg,image/png,video/webm,video/mp4"
        onFile={(file) => void take(file)}
      />
      <div role="status">
        {outcome !== null && (
          <p className={bring.words} data-problem={outcome.isProblem}>
            {outcome.words}
          </p>
        )}
      </div>
      <Shelf api={api} />
    </Part>
  )
}
