import { useTranslation } from 'react-i18next'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { useLocalText } from '../../ui/index.ts'
import { type Credit, creditsOf } from '../sim/credits.ts'
import styles from './collection-credits.module.css'

/** Who made it. */
export function CollectionCredits({ run }: { run: RunOfShow }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const roleOf = (credit: Credit) =>
    credit.role === 'other' ? textIn(credit.as) : t(`lookbook.${credit.role}`)
  const namesOf = (credit: Credit): string => {
    if (credit.role !== 'music') return credit.names.map(textIn).join(t('lookbook.comma'))
    const title = textIn(credit.title)
    return credit.by === null ? title : t('lookbook.by', { title, by: textIn(credit.by) })
  }
  return (
    <section aria-labelledby="credits" className={styles.credits}>
      <h2 id="credits" className={styles.title}>
        {t('lookbook.credits')}
      </h2>
      <dl className={styles.list}>
        {creditsOf(run).map((credit) => (
          <div key={`${credit.role} ${namesOf(credit)}`} className={styles.line}>
            <dt className={styles.role}>{roleOf(credit)}</dt>
            <dd className={styles.names}>{namesOf(credit)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
