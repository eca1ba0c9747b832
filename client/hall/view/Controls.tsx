import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton } from '../../ui/index.ts'
import styles from './controls.module.css'
import { canFillScreen, toggleFullScreen } from './full-screen.ts'
import { useHallState } from './hall-context.ts'
import { headsetDoor } from './headset.ts'
import { SoundOn } from './SoundOn.tsx'
import { hallSettings, toggle } from './settings.ts'

interface ControlsProps {
  readonly onSettings: () => void
  readonly onLeave: () => void
}

/** The few things that are wanted at once; the rest is in the sheet. */
export function Controls({ onSettings, onLeave }: ControlsProps) {
  const { t } = useTranslation()
  const { captions, muted, told } = useStore(hallSettings)
  const enterHeadset = useStore(headsetDoor, (door) => door.enter)
  const waitsForPress = useHallState(({ sound }) => sound === 'locked' || sound === 'interrupted')
  return (
    <fieldset className={styles.controls} aria-label={t('hall.settings')}>
      <IconButton
        icon="captions"
        label={t('hall.captions')}
        pressed={captions}
        onClick={() => toggle('captions')}
      />
      <IconButton icon="words" label={t('told.title')} pressed={told} onClick={() => toggle('told')} />
      {waitsForPress ? (
        <SoundOn />
      ) : (
        <IconButton
          icon={muted ? 'silent' : 'sound'}
          label={t('hall.mute')}
          pressed={!muted}
          onClick={() => toggle('muted')}
        />
      )}
      {enterHeadset && (
        <IconButton icon="headset" label={t('hall.headset')} onClick={() => void enterHeadset()} />
      )}
      {canFillScreen() && <IconButton icon="full" label={t('hall.full')} onClick={toggleFullScreen} />}
      <IconButton icon="settings" label={t('hall.settings')} onClick={onSettings} />
      <IconButton icon="leave" label={t('hall.leave')} onClick={onLeave} />
    </fieldset>
  )
}
