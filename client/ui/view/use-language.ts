import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/show/text.ts'

/** The language spoken now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'zh-CN' ? 'zh-CN' : 'en'
}
