import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconButton, KeyList } from '../../ui/index.ts'
import styles from './desk-keys.module.css'

/** The keys of the desk. It stands beside the work and takes no key away from it. */
export function DeskKeys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { t: tb } = useTranslation('booth')
  return (
    <aside className={styles.panel} aria-label={t('keys.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('keys.title')}</h2>
        <IconButton icon="close" label={t('close')} onClick={onClose} />
      </header>
      <KeyList
        lines={[
          { keys: [t('keys.space')], does: tb('desk.keys.go') },
          { keys: [t('keys.enter'), 'B'], does: tb('desk.keys.standby') },
          { keys: ['H'], does: tb('desk.keys.hold') },
          { keys: ['J', 'K', '↓', '↑'], does: tb('desk.keys.select') },
          { keys: ['P'], does: tb('desk.keys.playFrom') },
          { keys: ['X'], does: tb('desk.keys.skip') },
          { keys: ['D'], does: tb('desk.keys.arm') },
          { keys: ['M'], does: tb('desk.keys.mode') },
          { keys: [t('keys.escape'), t('keys.escape')], does: tb('desk.keys.panic') },
          { keys: ['?'], does: tb('desk.keys.help') },
        ]}
      />
      <Link to="/settings" target="_blank" className={styles.settings}>
        {t('settings.inHall')}
      </Link>
    </aside>
  )
}
