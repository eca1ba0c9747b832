import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boothApi } from '../sim/booth-api.ts'
import { Action } from './Action.tsx'
import styles from './form.module.css'
import { useFailure } from './use-failure.ts'

/** Asks for the caller's key, and tries it before it is kept. */
export function KeyForm({ onKey }: { onKey: (key: string) => void }) {
  const { t } = useTranslation('booth')
  const failure = useFailure()
  const id = useId()
  const [key, setKey] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isTrying, setTrying] = useState(false)
  const tryKey = async (event: FormEvent) => {
    event.preventDefault()
    const given = key.trim()
    if (given === '') return setProblem(t('key.wrong'))
    setTrying(true)
    const answer = await boothApi(given).runs()
    setTrying(false)
    if (answer.ok) return onKey(given)
    setProblem(answer.error.status === 401 ? t('key.wrong') : failure(answer.error))
  }
  return (
    <form className={styles.form} onSubmit={(event) => void tryKey(event)}>
      <label htmlFor={id}>{t('key.label')}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        value={key}
        onChange={(event) => {
          setKey(event.target.value)
          setProblem(null)
        }}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint`}
      />
      <p
        id={`${id}-hint`}
        className={styles.hint}
        role={problem ? 'alert' : undefined}
        data-problem={problem !== null}
      >
        {problem ?? t('key.hint')}
      </p>
      <Action type="submit" isFirst disabled={isTrying}>
        {t('key.open')}
      </Action>
    </form>
  )
}
