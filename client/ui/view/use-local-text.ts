import { type LocalText, textIn } from '#shared/show/text.ts'
import { useLanguage } from './use-language.ts'

/** Reads what a producer wrote in the language spoken now. */
export function useLocalText(): (text: LocalText) => string {
  const language = useLanguage()
  return (text) => textIn(text, language)
}
