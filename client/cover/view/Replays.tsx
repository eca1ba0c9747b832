import { useTranslation } from 'react-i18next'
import type { ShowLine } from '#shared/protocol/programme-message.ts'
import { ShowList } from '../../programme/index.ts'
import styles from './paper.module.css'

/** What is over and can be seen again, latest first. */
export function Replays({ replays, now }: { replays: readonly ShowLine[]; now: number }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="seen-again">
      <header className={styles.head}>
        <h2 id="seen-again" className={styles.title}>
          {t('programme.again')}
        </h2>
        <p className={styles.aside}>{t('programme.againHint')}</p>
      </header>
      {replays.length > 0 ? (
        <ShowList shows={replays} now={now} />
      ) : (
        <p className={styles.none}>{t('programme.noneAgain')}</p>
      )}
    </section>
  )
}
