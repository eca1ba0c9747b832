import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../net/index.ts'

/** Puts into words why the house did not do something; what it has no words for here is said as the house said it. */
export function useFailure(): (failure: Pick<ApiFailure, 'kind' | 'code' | 'message'>) => string {
  const { t } = useTranslation('booth')
  const refusals: Readonly<Record<string, string>> = t('refusals', { returnObjects: true })
  return ({ kind, code, message }) =>
    kind === 'offline' ? t('offline') : (refusals[code] ?? t('failed', { message }))
}
