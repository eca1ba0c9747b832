import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { CONTRASTS, easeStore, HANDS, MOTIONS } from '../../ui/index.ts'
import { Choice } from './Choice.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { Switch } from './Switch.tsx'

/** What is seen and how it is reached: motion, contrast, hand, keys. */
export function EaseSettings() {
  const { t } = useTranslation()
  const { motion, contrast, hand, singleKeys } = useStore(easeStore)
  return (
    <>
      <SettingsPart title={t('settings.sight')}>
        <Choice
          label={t('settings.motion')}
          hint={t('settings.motionHint')}
          values={MOTIONS}
          chosen={motion}
          words={(given) => t(`settings.motions.${given}`)}
          onChoose={(given) => easeStore.setState({ motion: given })}
        />
        <Choice
          label={t('settings.contrast')}
          hint={t('settings.contrastHint')}
          values={CONTRASTS}
          chosen={contrast}
          words={(given) => t(`settings.contrasts.${given}`)}
          onChoose={(given) => easeStore.setState({ contrast: given })}
        />
      </SettingsPart>
      <SettingsPart title={t('settings.hands')}>
        <Choice
          label={t('settings.hand')}
          hint={t('settings.handHint')}
          values={HANDS}
          chosen={hand}
          words={(given) => t(`settings.sides.${given}`)}
          onChoose={(given) => easeStore.setState({ hand: given })}
        />
        <Switch
          label={t('keys.single')}
          hint={t('keys.singleHint')}
          on={singleKeys}
          onToggle={() => easeStore.setState({ singleKeys: !singleKeys })}
        />
      </SettingsPart>
    </>
  )
}
