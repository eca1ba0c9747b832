import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { rememberedGuest } from '../../net/index.ts'
import { LanguageSwitch } from '../../ui/index.ts'
import { HallKeysList } from './HallKeysList.tsx'
import { Sheet } from './Sheet.tsx'
import { Slider } from './Slider.tsx'
import { Switch } from './Switch.tsx'
import { hallSettings, toggle } from './settings.ts'
import styles from './settings-sheet.module.css'

interface SettingsSheetProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Left out where nobody has a seat. */
  readonly onLeaveSeat?: () => void
  readonly isReplay?: boolean
}

/** How somebody likes the hall: its sound, its words, its keys. */
export function SettingsSheet({ open, onOpenChange, onLeaveSeat, isReplay = false }: SettingsSheetProps) {
  const { t } = useTranslation()
  const settings = useStore(hallSettings)
  const name = rememberedGuest()?.guest.name
  return (
    <Sheet title={t('hall.settings')} open={open} onOpenChange={onOpenChange}>
      <section className={styles.part}>
        <Switch label={t('hall.mute')} on={!settings.muted} onToggle={() => toggle('muted')} />
        <Slider
          label={t('hall.music')}
          value={settings.music}
          onChange={(music) => hallSettings.setState({ music })}
        />
        <Slider
          label={t('hall.effects')}
          value={settings.effects}
          onChange={(effects) => hallSettings.setState({ effects })}
        />
        <Slider
          label={t('hall.room')}
          value={settings.hall}
          onChange={(hall) => hallSettings.setState({ hall })}
        />
      </section>
      <section className={styles.part}>
        <Switch label={t('hall.captions')} on={settings.captions} onToggle={() => toggle('captions')} />
        <Switch label={t('hall.pin')} on={settings.pinned} onToggle={() => toggle('pinned')} />
        <div className={styles.language}>
          <span>{t('language.label')}</span>
          <LanguageSwitch />
        </div>
        {onLeaveSeat && name && (
          <button type="button" className={styles.other} onClick={onLeaveSeat}>
            {t('door.welcomeBack', { name })}
          </button>
        )}
      </section>
      <section className={`${styles.part} ${styles.keys}`}>
        <h3 className={styles.title}>{t('keys.title')}</h3>
        <Switch
          label={t('keys.single')}
          hint={t('keys.singleHint')}
          on={settings.singleKeys}
          onToggle={() => toggle('singleKeys')}
        />
        <HallKeysList isReplay={isReplay} />
      </section>
    </Sheet>
  )
}
