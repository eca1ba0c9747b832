import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProgrammeMessage } from '#shared/protocol/programme-message.ts'
import { ShowList, useWritten } from '../../programme/index.ts'
import styles from './paper.module.css'
import { Replays } from './Replays.tsx'

/** As much of the programme as a cover has room for. */
const ANNOUNCED = 7
const SEEN_AGAIN = 5

/** The programme under the cover: what is on and coming, and what can be seen again. */
export function ThisWeek({ programme, now }: { programme: ProgrammeMessage; now: number }) {
  const { t } = useTranslation()
  const { zone } = useWritten()
  const { shows, replays } = programme
  return (
    <div className={`paper ${styles.paper}`}>
      <section aria-labelledby="this-week">
        <header className={styles.head}>
          <h2 id="this-week" className={styles.title}>
            {t('programme.coming')}
          </h2>
          <p className={styles.aside}>{t('programme.zone', { zone: zone(now) })}</p>
        </header>
        {shows.length > 0 ? (
          <ShowList shows={shows.slice(0, ANNOUNCED)} now={now} />
        ) : (
          <p className={styles.none}>{t('programme.none')}</p>
        )}
        <Link to="/programme" className={styles.more}>
          {t('toProgramme')}
        </Link>
      </section>
      <Replays replays={replays.slice(0, SEEN_AGAIN)} now={now} />
    </div>
  )
}
