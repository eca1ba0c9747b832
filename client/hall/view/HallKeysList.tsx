import { useTranslation } from 'react-i18next'
import { KeyList } from '../../ui/index.ts'

/** The keys of the hall; in a replay there is nobody to applaud, and a track to go along. */
export function HallKeysList({ isReplay }: { isReplay: boolean }) {
  const { t } = useTranslation()
  const own = isReplay
    ? [
        { keys: [t('keys.space')], does: t('replay.keyPlay') },
        { keys: [',', '.'], does: t('replay.keyLooks') },
        { keys: ['N'], does: t('record.next') },
      ]
    : [
        { keys: ['C'], does: t('hall.keyClap') },
        { keys: ['H'], does: t('hall.keyHeart') },
      ]
  return (
    <KeyList
      lines={[
        ...own,
        { keys: ['←', '→', '↑', '↓'], does: t('hall.keyLook') },
        { keys: ['W', 'A', 'S', 'D'], does: t('hall.keyWalk') },
        { keys: ['+', '−'], does: t('hall.keyZoom') },
        { keys: ['1', '2', '3'], does: t('hall.keyViews') },
        { keys: ['I'], does: t('told.key') },
        { keys: ['T'], does: t('told.keyPanel') },
        { keys: ['L'], does: t('hall.keyRead') },
        { keys: ['P'], does: t('hall.keyPin') },
        { keys: ['K'], does: t('hall.keyCaptions') },
        { keys: ['M'], does: t('hall.keyMute') },
        { keys: ['F'], does: t('hall.keyFull') },
        { keys: ['?'], does: t('hall.keyHelp') },
      ]}
    />
  )
}
