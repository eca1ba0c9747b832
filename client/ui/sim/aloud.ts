import type { Language } from '#shared/show/text.ts'

/** A voice of the browser, as far as choosing one needs to know it. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** The voice for a language: of this device before one that is fetched, the usual one before others; null without any. */
export function voiceFor<Given extends Voice>(voices: readonly Given[], language: Language): Given | null {
  const wanted = language.toLowerCase()
  const [plain] = wanted.split('-')
  const fits = (voice: Voice) => {
    const spoken = voice.lang.toLowerCase().replace('_', '-')
    return spoken === wanted ? 2 : spoken.split('-')[0] === plain && !CANTONESE.test(spoken) ? 1 : 0
  }
  const worth = (voice: Voice) => fits(voice) * 4 + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0)
  const known = voices.filter((voice) => fits(voice) > 0)
  return known.toSorted((a, b) => worth(b) - worth(a))[0] ?? null
}

/** Written the same, spoken otherwise. */
const CANTONESE = /^zh-(hk|mo|yue)/

/** Says something aloud in the browser's own voice, in place of what it was saying. Silent without a fitting voice. */
export function sayAloud(words: string, language: Language): boolean {
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const voice = speech === undefined ? null : voiceFor(speech.getVoices(), language)
  if (speech === undefined || voice === null) return false
  const saying = new SpeechSynthesisUtterance(words)
  saying.lang = voice.lang
  saying.voice = voice
  speech.cancel()
  speech.speak(saying)
  return true
}

export const hush = (): void => globalThis.speechSynthesis?.cancel()
