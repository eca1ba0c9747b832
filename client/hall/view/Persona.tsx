import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetGuest, rememberedGuest } from '../../net/index.ts'
import { Bust } from './Bust.tsx'
import { PersonaForm } from './PersonaForm.tsx'
import styles from './persona.module.css'

interface PersonaProps {
  /** Where somebody sits: they change and are forgotten by going back to the door. */
  readonly onLeaveSeat?: (() => void) | undefined
}

/** Who this device knows its visitor as: to be changed, or to be forgotten. */
export function Persona({ onLeaveSeat }: PersonaProps) {
  const { t } = useTranslation()
  const [known, setKnown] = useState(() => rememberedGuest()?.guest ?? null)
  const [doing, setDoing] = useState<'nothing' | 'change' | 'forget' | 'forgotten'>('nothing')
  const outfits = t('outfits', { returnObjects: true })

  const forget = () => {
    forgetGuest()
    setKnown(null)
    setDoing('forgotten')
    onLeaveSeat?.()
  }
  if (known === null) {
    return (
      <p className={styles.words} role="status">
        {doing === 'forgotten' ? t('settings.forgotten') : t('settings.nobody')}
      </p>
    )
  }
  if (doing === 'change') {
    return (
      <PersonaForm
        known={known}
        onDone={(given) => {
          setKnown(given)
          setDoing('nothing')
        }}
      />
    )
  }
  return (
    <div className={styles.persona}>
      <div className={styles.picture}>
        <Bust
          skin={known.skin}
          outfit={known.outfit}
          label={t('door.figure', { outfit: outfits[known.outfit] ?? '' })}
        />
      </div>
      <div className={styles.side}>
        <p className={styles.name}>{known.name}</p>
        {doing === 'forget' ? (
          <div role="alert">
            <p>{t('settings.forgetAsk', { name: known.name })}</p>
            <p className={styles.words}>{t('settings.forgetMeans')}</p>
          </div>
        ) : null}
        <div className={styles.ways}>
          {doing === 'forget' ? (
            <>
              <button type="button" className={styles.way} onClick={forget}>
                {t('settings.forgetYes')}
              </button>
              <button type="button" className={styles.way} onClick={() => setDoing('nothing')}>
                {t('settings.keep')}
              </button>
            </>
          ) : (
            <>
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
            </>
          )}
        </div>
      </div>
    </div>
  )
}
