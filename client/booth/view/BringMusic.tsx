import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoothApi } from '../sim/booth-api.ts'
import { Action } from './Action.tsx'
import styles from './bring-music.module.css'
import bring from './bring-run.module.css'
import { FilePlace } from './FilePlace.tsx'
import { Part } from './Part.tsx'
import { useFailure } from './use-failure.ts'

type Outcome = { readonly words: string; readonly isProblem: boolean } | { readonly file: string }

/** Takes a producer's own audio file, and says what to write into the run of show so that it plays. */
export function BringMusic({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const failure = useFailure()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const take = async (file: File) => {
    setOutcome({ words: t('music.taking', { name: file.name }), isProblem: false })
    const answer = await api.bringMusic(file)
    if (answer.ok) return setOutcome({ file: answer.value.file })
    setOutcome({ words: failure(answer.error), isProblem: true })
  }
  return (
    <Part title={t('music.title')} text={t('music.text')}>
      <FilePlace words={t('bring.choose')} accept="audio/*" onFile={(file) => void take(file)} />
      <div role="status">
        {outcome !== null && 'file' in outcome && <Taken file={outcome.file} />}
        {outcome !== null && 'words' in outcome && (
          <p className={bring.words} data-problem={outcome.isProblem}>
            {outcome.words}
          </p>
        )}
      </div>
    </Part>
  )
}

function Taken({ file }: { file: string }) {
  const { t } = useTranslation('booth')
  const [isCopied, setCopied] = useState(false)
  const line = `"file": "${file}"`
  const copy = () =>
    navigator.clipboard?.writeText(line).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <p className={bring.words}>{t('music.taken')}</p>
      <p className={styles.line}>
        <code>{line}</code>
        <Action onClick={() => void copy()}>{isCopied ? t('music.copied') : t('music.copy')}</Action>
      </p>
    </>
  )
}
