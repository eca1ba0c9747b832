import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guest } from '#shared/access/guest.ts'
import { forgetGuest, rememberedGuest } from '../../net/index.ts'
import { Bust } from './Bust.tsx'
import { PersonaForm } from './PersonaForm.tsx'
import styles from './persona.module.css'

interface PersonaProps {
  /** Where somebody sits: they change and are forgotten by going back to the door. */
  readonly onLeaveSeat?: (() => void) | undefined
}

type Doing = 'nothing' | 'change' | 'forget' | 'forgotten'

/** Who this device knows its visitor as: to be changed, or to be forgotten. */
export function Persona({ onLeaveSeat }: PersonaProps) {
  const { t } = useTranslation()
  const [known, setKnown] = useState(() => rememberedGuest()?.guest ?? null)
  const [doing, setDoing] = useState<Doing>('nothing')
  const place = useLanding(doing)

  const forget = () => {
    forgetGuest()
    setKnown(null)
    setDoing('forgotten')
    onLeaveSeat?.()
  }
  const done = (given: Guest) => {
    setKnown(given)
    setDoing('nothing')
  }
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {known === null ? (
        <p className={styles.words} role="status">
          {doing === 'forgotten' ? t('settings.forgotten') : t('settings.nobody')}
        </p>
      ) : doing === 'change' ? (
        <PersonaForm known={known} onDone={done} />
      ) : (
        <Known known={known}>
          {doing === 'forget' ? (
            <Forgetting name={known.name} onForget={forget} onKeep={() => setDoing('nothing')} />
          ) : (
            <div className={styles.ways}>
              <button
                type="button"
                className={styles.way}
                onClick={() => (onLeaveSeat ? onLeaveSeat() : setDoing('change'))}
              >
                {t('settings.change')}
              </button>
              <button type="button" className={styles.way} onClick={() => setDoing('forget')}>
                {t('settings.forget')}
              </button>
            </div>
          )}
        </Known>
      )}
    </div>
  )
}

/** What was pressed may be gone with the press: the keyboard stays where it was, not at the top of the page. */
function useLanding(doing: Doing) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(doing)
  useEffect(() => {
    if (before.current !== doing) place.current?.focus({ preventScroll: true })
    before.current = doing
  }, [doing])
  return place
}

function Known({ known, children }: { known: Guest; children: React.ReactNode }) {
  const { t } = useTranslation()
  const outfits = t('outfits', { returnObjects: true })
  return (
    <div className={styles.persona}>
      <Bust
        skin={known.skin}
        outfit={known.outfit}
        label={t('door.figure', { outfit: outfits[known.outfit] ?? '' })}
      />
      <div className={styles.side}>
        <p className={styles.name}>{known.name}</p>
        {children}
      </div>
    </div>
  )
}

interface ForgettingProps {
  readonly name: string
  readonly onForget: () => void
  readonly onKeep: () => void
}

/** Asked twice, and what it means is said before it is done. */
function Forgetting({ name, onForget, onKeep }: ForgettingProps) {
  const { t } = useTranslation()
  return (
    <>
      <div role="alert">
        <p>{t('settings.forgetAsk', { name })}</p>
        <p className={styles.words}>{t('settings.forgetMeans')}</p>
      </div>
      <div className={styles.ways}>
        <button type="button" className={styles.way} onClick={onForget}>
          {t('settings.forgetYes')}
        </button>
        <button type="button" className={styles.way} onClick={onKeep}>
          {t('settings.keep')}
        </button>
      </div>
    </>
  )
}
