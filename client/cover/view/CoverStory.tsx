import { useTranslation } from 'react-i18next'
import type { CoverStory as Story } from '../../programme/index.ts'
import { figureOf } from '../sim/figure.ts'
import { BigFigure } from './BigFigure.tsx'
import { CoverLines } from './CoverLines.tsx'
import styles from './cover-story.module.css'

interface CoverStoryProps {
  /** Null while the house has not answered. */
  readonly story: Story | null
  readonly isUnreachable: boolean
  readonly lookNumber: number | null
}

/** The story of the cover: one figure as large as type can be, and the lines that belong to it. */
export function CoverStory({ story, isUnreachable, lookNumber }: CoverStoryProps) {
  const { t } = useTranslation()
  if (story === null && !isUnreachable) return <div className={styles.story} aria-busy="true" />
  if (story === null || story.about === 'nothing') {
    const [head, hint] =
      story === null
        ? [t('cover.unreachable'), t('cover.unreachableHint')]
        : [t('cover.dark'), t('cover.darkHint')]
    return (
      <div className={styles.still} role="status">
        <p className={styles.head}>{head}</p>
        <p>{hint}</p>
      </div>
    )
  }
  return (
    <div className={styles.story}>
      <BigFigure story={story} lookNumber={lookNumber} />
      <CoverLines story={story} isNamed={figureOf(story, lookNumber).is === 'house'} />
    </div>
  )
}
