import { useTranslation } from 'react-i18next'
import { WaysOn } from './WaysOn.tsx'

/** An address there is nothing at. */
export function Lost() {
  const { t } = useTranslation()
  return <WaysOn title={t('missing.title')} text={t('missing.text')} />
}
