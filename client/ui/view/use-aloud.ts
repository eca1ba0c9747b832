import { useEffect, useSyncExternalStore } from 'react'
import { hush, sayAloud, voiceFor } from '../sim/aloud.ts'
import { useLanguage } from './use-language.ts'

/** Says words aloud whenever they change, while this is wanted. */
export function useAloud(words: string, isWanted: boolean): void {
  const language = useLanguage()
  useEffect(() => {
    if (isWanted && words !== '') sayAloud(words, language)
  }, [words, isWanted])
  useEffect(() => (isWanted ? hush : undefined), [isWanted])
}

/** Whether this browser has a voice for the language spoken now: some come to know theirs only after a while. */
export function useHasVoice(): boolean {
  const language = useLanguage()
  return useSyncExternalStore(
    (changed) => {
      globalThis.speechSynthesis?.addEventListener?.('voiceschanged', changed)
      return () => globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', changed)
    },
    () => voiceFor(globalThis.speechSynthesis?.getVoices() ?? [], language) !== null,
  )
}
