import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './guest-fields.module.css'
import { Swatches } from './Swatches.tsx'

/** How somebody wants to be seen, as far as it has been written. */
export interface GuestDraft {
  readonly name: string
  readonly skin: number
  readonly outfit: number
}

interface GuestFieldsProps {
  readonly draft: GuestDraft
  /** What is wrong with it, in words. */
  readonly problem: string | null
  readonly onChange: (draft: GuestDraft) => void
}

/** A name and how one would like to be seen. */
export function GuestFields({ draft, problem, onChange }: GuestFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <>
      <div>
        <label htmlFor={id} className={styles.label}>
          {t('door.name')}
        </label>
        <input
          id={id}
          className={styles.name}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          maxLength={48}
          autoComplete="nickname"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className={styles.hint} role={problem ? 'alert' : undefined}>
          {problem ?? t('door.nameHint')}
        </p>
      </div>
      <Swatches
        kind="skin"
        label={t('door.skin')}
        chosen={draft.skin}
        onChoose={(skin) => onChange({ ...draft, skin })}
      />
      <Swatches
        kind="outfit"
        label={t('door.outfit')}
        chosen={draft.outfit}
        onChoose={(outfit) => onChange({ ...draft, outfit })}
      />
    </>
  )
}
