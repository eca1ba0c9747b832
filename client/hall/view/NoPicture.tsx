import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../../ui/index.ts'
import styles from './over-hall.module.css'
import { Panel } from './Panel.tsx'

/** A browser that cannot draw: says so, instead of a black page. */
export function NoPicture() {
  const { t } = useTranslation()
  useTitle(t('hall.noPicture'), t('brand'))
  return (
    <main id="main" tabIndex={-1} className={styles.over}>
      <Panel title={t('hall.noPicture')} text={t('hall.noPictureText')}>
        <Link to="/programme">{t('toProgramme')}</Link>
        <Link to="/">{t('toCover')}</Link>
      </Panel>
    </main>
  )
}
