import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../../ui/index.ts'
import { EaseSettings } from './EaseSettings.tsx'
import { HallKeysList } from './HallKeysList.tsx'
import { Persona } from './Persona.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { SoundSettings } from './SoundSettings.tsx'
import styles from './settings.module.css'
import { WordsSettings } from './WordsSettings.tsx'

interface SettingsProps {
  /** Where somebody has a seat: the way back to the door. */
  readonly onLeaveSeat?: (() => void) | undefined
  readonly isReplay?: boolean
  /** On a page of its own there is room for two columns. */
  readonly isWide?: boolean
}

/** Everything a visitor can set, the same in the hall as on the page of its own. */
export function Settings({ onLeaveSeat, isReplay = false, isWide = false }: SettingsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.settings} data-wide={isWide}>
      <SoundSettings />
      <WordsSettings />
      <EaseSettings />
      <SettingsPart title={t('language.label')}>
        <LanguageSwitch />
      </SettingsPart>
      <SettingsPart title={t('settings.you')}>
        <Persona onLeaveSeat={onLeaveSeat} />
      </SettingsPart>
      <div className={styles.keys}>
        <SettingsPart title={t('keys.title')}>
          <HallKeysList isReplay={isReplay} />
        </SettingsPart>
      </div>
    </div>
  )
}
