import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LineState } from '../../net/index.ts'
import { useHall } from './hall-context.ts'
import { Panel } from './Panel.tsx'

type EndedLine = Extract<LineState, { is: 'ended' }>

/** A line that will not come back by itself, and how to mend it. */
export function Ended({ line }: { line: EndedLine }) {
  const { t } = useTranslation()
  const hall = useHall()
  const sit = () => hall.come({ as: 'guest' })
  if (line.why === 'elsewhere') {
    return (
      <Panel title={t('hall.elsewhere')} text={t('hall.elsewhereText')}>
        <button type="button" onClick={sit}>
          {t('hall.sitHere')}
        </button>
        <Link to="/">{t('toCover')}</Link>
      </Panel>
    )
  }
  if (line.why === 'not-understood') {
    return (
      <Panel title={t('hall.notUnderstood')} text={t('hall.notUnderstoodText')}>
        <button type="button" onClick={() => location.reload()}>
          {t('missing.reload')}
        </button>
        <Link to="/">{t('toCover')}</Link>
      </Panel>
    )
  }
  return (
    <Panel title={t('hall.refused')} text={t('hall.refusedText')}>
      <button type="button" onClick={sit}>
        {t('tryAgain')}
      </button>
      <Link to="/programme">{t('toProgramme')}</Link>
    </Panel>
  )
}
