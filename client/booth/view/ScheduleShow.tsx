import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../programme/index.ts'
import { useLocalText } from '../../ui/index.ts'
import type { BoothApi } from '../sim/booth-api.ts'
import { fromLocalField, toLocalField } from '../sim/local-field.ts'
import { Action } from './Action.tsx'
import styles from './form.module.css'
import { Part } from './Part.tsx'
import { useFailure } from './use-failure.ts'
import { useRuns } from './use-runs.ts'

const SOON_MS = 5 * 60_000

/** Puts a run of show on the programme. */
export function ScheduleShow({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const failure = useFailure()
  const textIn = useLocalText()
  const { minutes, zone } = useWritten()
  const queries = useQueryClient()
  const id = useId()
  const known = useRuns(api)
  const [run, setRun] = useState<string | null>(null)
  const [when, setWhen] = useState(() => toLocalField(Date.now() + SOON_MS))
  const [mode, setMode] = useState<'auto' | 'called'>('called')
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null)
  const chosen = run ?? known.at(-1)?.hash ?? null

  const schedule = async (event: FormEvent) => {
    event.preventDefault()
    const startsAt = fromLocalField(when)
    if (chosen === null || startsAt === null) return
    const answer = await api.schedule({ run: chosen, startsAt, mode })
    setSaid(
      answer.ok
        ? { words: t('schedule.done'), isProblem: false }
        : { words: failure(answer.error), isProblem: true },
    )
    await queries.invalidateQueries({ queryKey: ['programme'] })
  }

  return (
    <Part title={t('schedule.title')}>
      <form className={styles.form} onSubmit={(event) => void schedule(event)}>
        <div className={styles.field}>
          <label htmlFor={`${id}-run`}>{t('schedule.run')}</label>
          <select id={`${id}-run`} value={chosen ?? ''} onChange={(event) => setRun(event.target.value)}>
            {known.map((line) => (
              <option key={line.hash} value={line.hash}>
                {t('schedule.runOf', {
                  house: textIn(line.house),
                  collection: textIn(line.collection),
                  time: minutes(line.lastsMs),
                })}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.row}>
          <div className={styles.field}>
            <label htmlFor={`${id}-when`}>{t('schedule.when')}</label>
            <input
              id={`${id}-when`}
              type="datetime-local"
              step={1}
              required
              value={when}
              onChange={(event) => setWhen(event.target.value)}
              aria-describedby={`${id}-zone`}
            />
            <p id={`${id}-zone`} className={styles.hint}>
              {t('schedule.zone', { zone: zone(Date.now()) })}
            </p>
          </div>
          <fieldset className={styles.field}>
            <legend>{t('schedule.mode')}</legend>
            <div className={styles.choices}>
              {(['called', 'auto'] as const).map((given) => (
                <label key={given} className={styles.choice}>
                  <input
                    type="radio"
                    name={`${id}-mode`}
                    checked={mode === given}
                    onChange={() => setMode(given)}
                  />
                  {t(`schedule.${given}`)}
                </label>
              ))}
            </div>
          </fieldset>
        </div>
        <div className={styles.foot}>
          <Action type="submit" isFirst disabled={chosen === null}>
            {t('schedule.put')}
          </Action>
          <p role="status" className={styles.hint} data-problem={said?.isProblem}>
            {said?.words ?? (known.length === 0 ? t('schedule.noRuns') : '')}
          </p>
        </div>
      </form>
    </Part>
  )
}
