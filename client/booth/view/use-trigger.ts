import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../ui/index.ts'
import { showClock } from '../sim/clock-words.ts'
import type { SheetLine } from '../sim/cue-sheet.ts'

/** What sets a cue off, in words: what it hangs on is called by its number, or by its label where it has none. */
export function useTrigger(line: SheetLine, sheet: readonly SheetLine[]): string {
  const { t } = useTranslation('booth')
  const textIn = useLocalText()
  const words = triggerOf()
  return line.preWait > 0
    ? t('desk.by.plus', { trigger: words, seconds: (line.preWait / 1000).toFixed(1) })
    : words

  function triggerOf(): string {
    const { trigger } = line
    switch (trigger.by) {
      case 'goAfter':
      case 'time':
        return t(`desk.by.${trigger.by}`, { time: showClock(trigger.time) })
      case 'bar':
      case 'beat':
        return t(`desk.by.${trigger.by}`, { number: trigger.number })
      case 'go':
      case 'show':
        return t(`desk.by.${trigger.by}`)
      default: {
        const other = sheet[trigger.entry]
        return t(`desk.by.${trigger.by}`, { cue: other?.number ?? (other ? textIn(other.label) : '') })
      }
    }
  }
}
