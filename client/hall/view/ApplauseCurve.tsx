import { useTranslation } from 'react-i18next'
import { clockFace } from '../../ui/index.ts'
import styles from './applause-curve.module.css'
import { type ApplauseDrawing, HIGH, loudestOf, WIDE } from './applause-drawing.ts'

interface ApplauseCurveProps {
  readonly drawing: ApplauseDrawing
  /** How far the replay has come, 0 to 1. */
  readonly share: number
  readonly wholeSeconds: number
}

/** The applause of the evening as a fine line over the track; what is over by now is drawn lighter. */
export function ApplauseCurve({ drawing, share, wholeSeconds }: ApplauseCurveProps) {
  const words = useCurveWords(drawing, wholeSeconds)
  return (
    <div className={styles.curve} role="img" aria-label={words}>
      <Drawn drawing={drawing} />
      <div className={styles.over} style={{ '--share': share } as React.CSSProperties}>
        <Drawn drawing={drawing} />
      </div>
    </div>
  )
}

function Drawn({ drawing: { area, line } }: { drawing: ApplauseDrawing }) {
  return (
    <svg
      className={styles.drawn}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.area} d={area} />
      <path className={styles.line} d={line} />
    </svg>
  )
}

/** From this share of the evening on it is the end that is applauded, not a look. */
const FINALE = 0.96

/** The curve in words: where it was loudest. */
function useCurveWords({ peaks }: ApplauseDrawing, wholeSeconds: number): string {
  const { t } = useTranslation()
  const loudest = loudestOf(peaks)
  if (loudest === null) return t('record.curve')
  if (loudest.share > FINALE) return t('record.curveAtEnd')
  const time = clockFace(loudest.share * wholeSeconds)
  return loudest.look === null
    ? t('record.curveAt', { time })
    : t('record.curveAtLook', { time, number: loudest.look })
}
