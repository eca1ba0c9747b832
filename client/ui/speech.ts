import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/show/text.ts'
import { chooseLanguage } from './sim/language.ts'
import { recall, remember } from './sim/remembered.ts'
import { en } from './words/en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'page'
    resources: {
      page: typeof en
      booth: typeof import('./words/booth/en.ts').boothEn
    }
  }
}

const KEPT = 'front-row.language'

/** Begins to speak, in the language this visitor reads. Settled when the words are there. */
export async function beginToSpeak(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'page',
    ns: ['page', 'booth'],
    partialBundledLanguages: true,
    resources: { en: { page: en } },
    interpolation: { escapeValue: false },
  })
  const asked = new URLSearchParams(location.search).get('lang')
  await speak(chooseLanguage(asked, recall(KEPT), navigator.languages))
}

/** Speaks another language from now on: its words and letters are fetched when they are first needed. */
async function speak(language: Language): Promise<void> {
  if (language === 'zh-CN') {
    const [{ zhCN }] = await Promise.all([import('./words/zh-CN.ts'), import('./letters-zh.ts')])
    i18next.addResourceBundle(language, 'page', zhCN)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** Speaks the language somebody chose, and remembers it for the next visit. */
export async function chooseToSpeak(language: Language): Promise<void> {
  remember(KEPT, language)
  await speak(language)
}

/** The words of the booth, which only callers need. */
export async function learnBoothWords(): Promise<void> {
  const [{ boothEn }, { boothZhCN }] = await Promise.all([
    import('./words/booth/en.ts'),
    import('./words/booth/zh-CN.ts'),
  ])
  i18next.addResourceBundle('en', 'booth', boothEn)
  i18next.addResourceBundle('zh-CN', 'booth', boothZhCN)
}
