import { useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/show/problem.ts'
import type { BoothApi } from '../sim/booth-api.ts'
import styles from './bring-run.module.css'
import { Part } from './Part.tsx'

const LARGEST_BYTES = 1_000_000

interface Outcome {
  readonly words: string
  readonly isProblem: boolean
  readonly problems: readonly Problem[]
}

/** Takes a producer's run of show, by choosing or dropping a file; what is wrong with it is listed place by place. */
export function BringRun({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const queries = useQueryClient()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const bring = async (file: File | undefined) => {
    if (file === undefined) return
    const { name } = file
    if (file.size > LARGEST_BYTES)
      return setOutcome({ words: t('bring.tooLarge'), isProblem: true, problems: [] })
    setOutcome({ words: t('bring.reading', { name }), isProblem: false, problems: [] })
    const answer = await api.bring(await file.text())
    if (answer.ok) {
      setOutcome({ words: t('bring.taken'), isProblem: false, problems: [] })
      return queries.invalidateQueries({ queryKey: ['runs'] })
    }
    const { problems, message } = answer.error
    const words =
      problems.length > 0 ? t('bring.refused', { count: problems.length, name }) : t('failed', { message })
    setOutcome({ words, isProblem: true, problems })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void bring(event.dataTransfer.files[0])
  }

  return (
    <Part title={t('bring.title')} text={t('bring.text')}>
      <label
        className={styles.place}
        data-over={isOver}
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          className={styles.file}
          onChange={(event) => {
            void bring(event.target.files?.[0])
            // The same file, mended, can be chosen again.
            event.target.value = ''
          }}
        />
        {t('bring.choose')}
      </label>
      <div role="status">
        {outcome && (
          <p className={styles.words} data-problem={outcome.isProblem}>
            {outcome.words}
          </p>
        )}
        {outcome !== null && outcome.problems.length > 0 && (
          <ol className={styles.problems}>
            {outcome.problems.map((problem) => (
              <li key={`${problem.path} ${problem.message}`} className={styles.problem}>
                <code>{problem.path}</code>
                <span lang="en">{problem.message}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Part>
  )
}
