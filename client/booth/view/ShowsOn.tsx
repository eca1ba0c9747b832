import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgramme } from '../../programme/index.ts'
import type { BoothApi } from '../sim/booth-api.ts'
import { Part } from './Part.tsx'
import { ShowOn } from './ShowOn.tsx'
import styles from './shows-on.module.css'
import { useFailure } from './use-failure.ts'

/** The shows that can be called or rehearsed. */
export function ShowsOn({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const failure = useFailure()
  const navigate = useNavigate()
  const { programme, now } = useProgramme()
  const [state, setState] = useState<string | null>(null)
  const rehearse = async (show: string) => {
    setState(t('shows.rehearsing'))
    const answer = await api.rehearse(show)
    if (!answer.ok) return setState(failure(answer.error))
    await navigate({ to: '/booth/$show', params: { show: answer.value.show } })
  }
  return (
    <Part title={t('shows.title')}>
      <p role="status" className={styles.state}>
        {state}
      </p>
      {programme?.shows.length === 0 && <p>{t('shows.none')}</p>}
      <ol className={styles.list}>
        {programme?.shows.map((show) => (
          <ShowOn key={show.id} show={show} now={now} onRehearse={() => void rehearse(show.id)} />
        ))}
      </ol>
    </Part>
  )
}
