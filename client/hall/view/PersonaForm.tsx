import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Guest, guest } from '#shared/access/guest.ts'
import { useLanguage } from '../../ui/index.ts'
import { comeIn } from '../sim/live-visit.ts'
import { type GuestDraft, GuestFields } from './GuestFields.tsx'
import styles from './persona.module.css'

interface PersonaFormProps {
  readonly known: Guest
  /** With whoever this visitor is from now on. */
  readonly onDone: (given: Guest) => void
}

/** Another name, other looks: the house is told at once, under the same ticket. */
export function PersonaForm({ known, onDone }: PersonaFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [draft, setDraft] = useState<GuestDraft>(known)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const asked = guest.safeParse({ ...draft, language })
    if (!asked.success) return setProblem(t('door.nameMissing'))
    setSaving(true)
    const answer = await comeIn(asked.data)
    setSaving(false)
    if (answer.ok) onDone(asked.data)
    else setProblem(t('door.failed'))
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <GuestFields
        draft={draft}
        problem={problem}
        onChange={(given) => {
          setDraft(given)
          setProblem(null)
        }}
      />
      <div className={styles.ways}>
        <button type="submit" className={styles.way} disabled={isSaving}>
          {t('settings.save')}
        </button>
        <button type="button" className={styles.way} onClick={() => onDone(known)}>
          {t('settings.keep')}
        </button>
      </div>
    </form>
  )
}
