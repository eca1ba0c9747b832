import { useTranslation } from 'react-i18next'
import { clockFace, IconButton } from '../../ui/index.ts'
import { ApplauseCurve } from './ApplauseCurve.tsx'
import { HeartsAgain } from './HeartsAgain.tsx'
import styles from './track.module.css'
import type { ReplayDeck } from './use-replay.ts'

/** The evening as a line: every look a mark on it, and over it how the house applauded. */
export function Track({ deck, lookNumber }: { deck: ReplayDeck; lookNumber: number | null }) {
  const { t } = useTranslation()
  const at = { time: clockFace(deck.share * deck.wholeSeconds), whole: clockFace(deck.wholeSeconds) }
  const play = deck.isOver ? 'again' : deck.isPlaying ? 'pause' : 'play'
  const playWords = { again: t('replay.restart'), pause: t('replay.pause'), play: t('replay.play') }[play]
  return (
    <div className={styles.track}>
      <div className={styles.buttons}>
        <IconButton icon="before" label={t('replay.before')} onClick={() => deck.toLook('before')} />
        <IconButton icon={play} label={playWords} onClick={deck.toggle} />
        <IconButton icon="after" label={t('replay.after')} onClick={() => deck.toLook('after')} />
        {deck.applause && deck.applause.peaks.length > 0 && (
          <IconButton icon="hands" label={t('record.next')} onClick={deck.toApplause} />
        )}
      </div>
      <div className={styles.line} data-applause={deck.applause !== null}>
        {deck.applause && (
          <ApplauseCurve drawing={deck.applause} share={deck.share} wholeSeconds={deck.wholeSeconds} />
        )}
        <HeartsAgain share={deck.share} />
        <div className={styles.marks} aria-hidden="true">
          {deck.marks.map((mark) => (
            <span
              key={mark.number}
              className={styles.mark}
              data-is={mark.number === lookNumber ? 'now' : 'other'}
              style={{ left: `${mark.share * 100}%` }}
            >
              {mark.number}
            </span>
          ))}
        </div>
        <input
          type="range"
          className={styles.thumb}
          min={0}
          max={1000}
          value={Math.round(deck.share * 1000)}
          style={{ '--share': deck.share } as React.CSSProperties}
          onChange={(event) => deck.scrub(event.target.valueAsNumber / 1000)}
          aria-label={t('replay.track')}
          aria-valuetext={
            lookNumber === null ? t('replay.at', at) : t('replay.atLook', { ...at, number: lookNumber })
          }
        />
      </div>
      <p className={styles.time}>
        {at.time} <span className={styles.whole}>/ {at.whole}</span>
      </p>
    </div>
  )
}
