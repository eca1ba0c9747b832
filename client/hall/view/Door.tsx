import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guest } from '#shared/access/guest.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { rememberedGuest } from '../../net/index.ts'
import { LanguageSwitch, useLanguage, useLocalText } from '../../ui/index.ts'
import { comeIn } from '../sim/live-visit.ts'
import { Begins } from './Begins.tsx'
import { Bust } from './Bust.tsx'
import styles from './door.module.css'
import { type GuestDraft, GuestFields } from './GuestFields.tsx'
import { useHall } from './hall-context.ts'
import { USUAL } from './swatches.ts'

/** The door: an invitation that asks for a name and how one would like to be seen. */
export function Door({ run, onEnter }: { run: RunOfShow; onEnter: () => void }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const language = useLanguage()
  const hall = useHall()
  const known = rememberedGuest()?.guest
  const [draft, setDraft] = useState<GuestDraft>({ name: '', ...USUAL, ...known })
  const [isEntering, setEntering] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const outfits = t('outfits', { returnObjects: true })

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    const asked = guest.safeParse({ ...draft, language })
    if (!asked.success) return setProblem(t('door.nameMissing'))
    // The press that enters is the gesture that lets the sound begin.
    void hall.run?.sound.sound.unlock()
    setEntering(true)
    const answer = await comeIn(asked.data)
    setEntering(false)
    if (answer.ok) onEnter()
    else setProblem(t('door.failed'))
  }

  return (
    <div className={styles.door}>
      <form className={`paper ${styles.card}`} onSubmit={(event) => void enter(event)} noValidate>
        <div className={styles.picture}>
          <Bust
            skin={draft.skin}
            outfit={draft.outfit}
            label={t('door.figure', { outfit: outfits[draft.outfit] ?? '' })}
          />
        </div>
        <div className={styles.invitation}>
          <p className={styles.invites}>{t('door.invites')}</p>
          <h1 className={styles.house}>{textIn(run.house.name)}</h1>
          <p className={styles.collection}>
            <cite>{textIn(run.collection.name)}</cite>
          </p>
          <Begins />
        </div>
        <div className={styles.fields}>
          <GuestFields
            draft={draft}
            problem={problem}
            onChange={(given) => {
              setDraft(given)
              setProblem(null)
            }}
          />
        </div>
        <div className={styles.foot}>
          <LanguageSwitch />
          <button type="submit" className={styles.enter} disabled={isEntering}>
            {isEntering ? t('door.entering') : t('door.enter')}
          </button>
        </div>
        <p className={styles.sound}>
          <span className={styles.heard}>{t('door.sound')}</span>
          <span>{t('record.kept')}</span>
        </p>
      </form>
    </div>
  )
}
