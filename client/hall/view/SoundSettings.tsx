import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { SettingsPart } from './SettingsPart.tsx'
import { Slider } from './Slider.tsx'
import { Switch } from './Switch.tsx'
import { hallSettings, toggle } from './settings.ts'

/** What is heard, and how loudly. */
export function SoundSettings() {
  const { t } = useTranslation()
  const { muted, music, effects, hall } = useStore(hallSettings)
  return (
    <SettingsPart title={t('settings.sound')}>
      <Switch label={t('hall.mute')} on={!muted} onToggle={() => toggle('muted')} />
      <Slider
        label={t('hall.music')}
        value={music}
        onChange={(given) => hallSettings.setState({ music: given })}
      />
      <Slider
        label={t('hall.effects')}
        value={effects}
        onChange={(given) => hallSettings.setState({ effects: given })}
      />
      <Slider
        label={t('hall.room')}
        value={hall}
        onChange={(given) => hallSettings.setState({ hall: given })}
      />
    </SettingsPart>
  )
}
