import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useHasVoice } from '../../ui/index.ts'
import { Choice } from './Choice.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { Switch } from './Switch.tsx'
import { CAPTION_SIZES, hallSettings, toggle } from './settings.ts'

/** What is written over the picture, and what is said of it. */
export function WordsSettings() {
  const { t } = useTranslation()
  const { captions, captionSize, captionGround, told, aloud, pinned } = useStore(hallSettings)
  const hasVoice = useHasVoice()
  return (
    <>
      <SettingsPart title={t('settings.captions')}>
        <Switch label={t('hall.captions')} on={captions} onToggle={() => toggle('captions')} />
        <Choice
          label={t('settings.captionSize')}
          values={CAPTION_SIZES}
          chosen={captionSize}
          words={(size) => t(`settings.sizes.${size}`)}
          onChoose={(size) => hallSettings.setState({ captionSize: size })}
        />
        <Switch
          label={t('settings.captionGround')}
          on={captionGround}
          onToggle={() => toggle('captionGround')}
        />
      </SettingsPart>
      <SettingsPart title={t('settings.words')}>
        <Switch
          label={t('settings.told')}
          hint={t('settings.toldHint')}
          on={told}
          onToggle={() => toggle('told')}
        />
        <Switch
          label={t('settings.aloud')}
          hint={hasVoice ? t('settings.aloudHint') : t('settings.noVoice')}
          on={aloud}
          onToggle={() => toggle('aloud')}
        />
        <Switch label={t('hall.keyPin')} on={pinned} onToggle={() => toggle('pinned')} />
      </SettingsPart>
    </>
  )
}
