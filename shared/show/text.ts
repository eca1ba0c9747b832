import { z } from 'zod'

/** The languages every text of ours comes in. */
export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

/** Text a producer wrote: one string for everybody, or one for each language. */
export type LocalText = string | Readonly<Record<Language, string>>

export const localText = (longest: number) => {
  const text = z.string().min(1).max(longest)
  return z.union([text, z.strictObject({ en: text, 'zh-CN': text })])
}

export const textIn = (text: LocalText, language: Language): string =>
  typeof text === 'string' ? text : text[language]
