import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/index.ts'
import { useHall } from './hall-context.ts'
import styles from './sound-on.module.css'

/** A browser that waits for a press before it lets anything be heard gets its press here. */
export function SoundOn() {
  const { t } = useTranslation()
  const hall = useHall()
  return (
    <button
      type="button"
      className={styles.on}
      data-stays="true"
      onClick={() => void hall.run?.sound.sound.unlock()}
    >
      <Icon name="sound" />
      {t('hall.soundOn')}
    </button>
  )
}
