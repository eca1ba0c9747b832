import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/show/problem.ts'
import { useLocalText } from '../../ui/index.ts'
import type { BoothApi } from '../sim/booth-api.ts'
import styles from './bring-run.module.css'
import { FilePlace } from './FilePlace.tsx'
import { Part } from './Part.tsx'
import { useFailure } from './use-failure.ts'
import { useRuns } from './use-runs.ts'

const LARGEST_BYTES = 1_000_000

interface Outcome {
  readonly words: string
  readonly isProblem: boolean
  readonly problems: readonly Problem[]
}

/** Takes a producer's run of show, by choosing or dropping a file; what is wrong with it is listed place by place. */
export function BringRun({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const failure = useFailure()
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const bring = async (file: File) => {
    const { name } = file
    if (file.size > LARGEST_BYTES)
      return setOutcome({ words: t('bring.tooLarge'), isProblem: true, problems: [] })
    setOutcome({ words: t('bring.reading', { name }), isProblem: false, problems: [] })
    const answer = await api.bring(await file.text())
    if (answer.ok) {
      setOutcome({ words: t('bring.taken'), isProblem: false, problems: [] })
      return queries.invalidateQueries({ queryKey: ['runs'] })
    }
    const { problems } = answer.error
    const words =
      problems.length > 0 ? t('bring.refused', { count: problems.length, name }) : failure(answer.error)
    setOutcome({ words, isProblem: true, problems })
  }

  return (
    <Part title={t('bring.title')} text={t('bring.text')}>
      <FilePlace
        words={t('bring.choose')}
        accept="application/json,.json"
        onFile={(file) => void bring(file)}
      />
      <Ours api={api} />
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

/** Runs of show the house brought itself: nobody has to begin with an empty page. */
function Ours({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const textIn = useLocalText()
  const ours = useRuns(api).filter((run) => run.origin === 'demo')
  if (ours.length === 0) return null
  return (
    <p className={styles.ours}>
      {t('bring.ours')}
      {ours.map((run) => (
        <a key={run.hash} href={`/api/runs/${run.hash}`} download={`${textIn(run.house)}.json`}>
          {textIn(run.house)}
        </a>
      ))}
    </p>
  )
}
