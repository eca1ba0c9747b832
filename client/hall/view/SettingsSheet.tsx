import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Settings } from './Settings.tsx'
import { Sheet } from './Sheet.tsx'
import styles from './settings.module.css'

interface SettingsSheetProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Left out where nobody has a seat. */
  readonly onLeaveSeat?: () => void
  readonly isReplay?: boolean
}

/** The settings beside the hall they are about. */
export function SettingsSheet({ open, onOpenChange, onLeaveSeat, isReplay = false }: SettingsSheetProps) {
  const { t } = useTranslation()
  return (
    <Sheet title={t('hall.settings')} open={open} onOpenChange={onOpenChange}>
      <Settings onLeaveSeat={onLeaveSeat} isReplay={isReplay} />
      <Link to="/settings" target="_blank" className={styles.page}>
        {t('settings.inHall')}
      </Link>
    </Sheet>
  )
}
