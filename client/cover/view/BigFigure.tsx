import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoverStory } from '../../programme/index.ts'
import { farOff, useLocalText } from '../../ui/index.ts'
import { FIGURE_EMS, type Figure, figureOf } from '../sim/figure.ts'
import styles from './big-figure.module.css'

type Told = Exclude<CoverStory, { about: 'nothing' }>

/** The countdown, or the number of the look that is out; where neither is known, the name of the house. */
export function BigFigure({ story, lookNumber }: { story: Told; lookNumber: number | null }) {
  const { t } = useTranslation()
  const figure = figureOf(story, lookNumber)
  return (
    <div className={styles.room} data-figure={figure.is}>
      {figure.is === 'house' || figure.is === 'soon' ? (
        <Name is={figure.is} story={story} />
      ) : (
        <p role={figure.is === 'countdown' ? 'timer' : undefined}>
          <span className={styles.label}>
            {figure.is === 'countdown' ? t('show.next') : t('show.lookNow')}
          </span>
          <Digits figure={figure} />
          {figure.is === 'look' && (
            <span className={styles.label}>{t('show.of', { of: story.show.looks })}</span>
          )}
        </p>
      )}
    </div>
  )
}

function Name({ is, story }: { is: 'house' | 'soon'; story: Told }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const words = is === 'soon' ? t('show.soon') : textIn(story.show.house)
  const letters = Math.max(4, words.length)
  return (
    <p className={styles.name} style={{ '--letters': letters } as CSSProperties}>
      {words}
    </p>
  )
}

function Digits({ figure }: { figure: Extract<Figure, { is: 'countdown' | 'look' }> }) {
  const { t } = useTranslation()
  const far = figure.is === 'look' ? { clock: String(figure.number) } : farOff(figure.seconds)
  const written = 'days' in far ? String(far.days) : far.clock
  const said =
    figure.is === 'look'
      ? t('show.look', { number: figure.number })
      : 'days' in far
        ? t('show.days', { count: far.days })
        : far.clock
  const ems = [...written].reduce(
    (sum, digit) => sum + (digit === ':' ? FIGURE_EMS.colon : FIGURE_EMS.digit),
    0,
  )
  return (
    <>
      <span className="unseen">{said}</span>
      <span className={styles.digits} style={{ '--ems': ems } as CSSProperties} aria-hidden="true">
        {[...written].map((digit, place) => (
          <span key={place} className={digit === ':' ? styles.colon : styles.digit}>
            {digit}
          </span>
        ))}
        {'days' in far && <span className={styles.unit}>{t('show.days', { count: far.days })}</span>}
      </span>
    </>
  )
}
