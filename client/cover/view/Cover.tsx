import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { coverStory, useProgramme } from '../../programme/index.ts'
import { LanguageSwitch, useTitle } from '../../ui/index.ts'
import { Colophon } from './Colophon.tsx'
import { CoverStory } from './CoverStory.tsx'
import styles from './cover.module.css'
import { Masthead } from './Masthead.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { useBackdrop } from './use-backdrop.ts'

/** The cover of the week: what is on, or how long until it is, over the hall itself; below it the programme. */
export function Cover() {
  const { t } = useTranslation()
  useTitle(t('cover.title'), t('brand'))
  const { programme, isUnreachable, now } = useProgramme()
  const front = useRef<HTMLElement>(null)
  const story = programme === null ? null : coverStory(programme, now)
  const backdrop = useBackdrop(story === null || story.about === 'nothing' ? null : story.show.id, front)
  return (
    <main id="main" tabIndex={-1}>
      <section
        ref={front}
        className={styles.front}
        aria-label={t('cover.label')}
        data-alive={backdrop.isAlive}
      >
        <Masthead>
          <LanguageSwitch />
        </Masthead>
        <CoverStory story={story} isUnreachable={isUnreachable} lookNumber={backdrop.lookNumber} />
      </section>
      {programme && <ThisWeek programme={programme} now={now} />}
      <Colophon />
    </main>
  )
}
