import { LANGUAGES, type Language } from '#shared/show/text.ts'

/**
 * The language to begin in: the one asked for in the address, else the one chosen here before, else the first of
 * the browser's that there are words in, else English.
 */
export function chooseLanguage(
  asked: string | null,
  kept: string | null,
  wanted: readonly string[],
): Language {
  for (const given of [asked, kept, ...wanted]) {
    const known = languageOf(given)
    if (known !== null) return known
  }
  return 'en'
}

/** Any Chinese is better answered in simplified Chinese than in English. */
function languageOf(tag: string | null): Language | null {
  const plain = tag?.toLowerCase().split(/[-_]/)[0]
  if (plain === 'zh') return 'zh-CN'
  return LANGUAGES.find((language) => language === plain) ?? null
}
