import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { nextShow, useProgramme } from '../../programme/index.ts'
import { clockFace, useLocalText } from '../../ui/index.ts'
import { Panel } from './Panel.tsx'

/** The show is over: the next one is a press away, and this one can be seen again. */
export function Curtain({ show, run }: { show: string; run: RunOfShow }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { programme, now } = useProgramme()
  const next = nextShow(programme?.shows ?? [], show)
  const seconds = next === null ? 0 : Math.ceil((next.startsAt - now) / 1000)
  const house = next === null ? '' : textIn(next.house)
  return (
    <Panel
      eyebrow={t('hall.curtain')}
      title={t('hall.curtainText', { house: textIn(run.house.name) })}
      {...(next && {
        text:
          seconds > 0 ? t('hall.nextIn', { house, time: clockFace(seconds) }) : t('hall.nextOn', { house }),
      })}
    >
      {next && (
        <Link to="/show/$id" params={{ id: next.id }}>
          {t('hall.takeSeat')}
        </Link>
      )}
      <Link to="/replay/$id" params={{ id: show }}>
        {t('hall.again')}
      </Link>
      <Link to="/collection/$id" params={{ id: show }}>
        {t('lookbook.to')}
      </Link>
      <Link to="/programme">{t('toProgramme')}</Link>
    </Panel>
  )
}
