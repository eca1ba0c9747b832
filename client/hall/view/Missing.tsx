import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../net/index.ts'
import { nextShow, useProgramme } from '../../programme/index.ts'
import { useLocalText } from '../../ui/index.ts'
import { Panel } from './Panel.tsx'

/** There is no such show, or it could not be had: what is on instead. */
export function Missing({ failure }: { failure: ApiFailure | null }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { programme } = useProgramme()
  const next = nextShow(programme?.shows ?? [], null)
  const [title, text] = {
    offline: [t('missing.offlineTitle'), t('missing.offlineText')],
    refused: [t('missing.showTitle'), t('missing.showText')],
    garbled: [t('missing.garbledTitle'), t('missing.garbledText')],
  }[failure?.kind ?? 'refused'] as [string, string]
  return (
    <Panel title={title} text={text}>
      {failure?.kind === 'offline' && (
        <button type="button" onClick={() => location.reload()}>
          {t('tryAgain')}
        </button>
      )}
      {next && (
        <Link to="/show/$id" params={{ id: next.id }}>
          {t('missing.toShow', { house: textIn(next.house) })}
        </Link>
      )}
      <Link to="/programme">{t('toProgramme')}</Link>
      <Link to="/">{t('toCover')}</Link>
    </Panel>
  )
}
