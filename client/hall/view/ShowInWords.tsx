import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton } from '../../ui/index.ts'
import { useCanDraw } from './can-draw.ts'
import { hallSettings, toggle } from './settings.ts'
import styles from './show-in-words.module.css'

interface ShowInWordsProps {
  readonly told: readonly string[]
  readonly onSay: () => void
}

/**
 * The show told in words, the first thing a screen reader comes to in the hall. It is always there to be read, and
 * seen by whoever opens it; where no picture can be drawn it takes the picture's place.
 */
export function ShowInWords({ told, onSay }: ShowInWordsProps) {
  const { t } = useTranslation()
  const isOpen = useStore(hallSettings, (state) => state.told)
  const isAlone = !useCanDraw()
  const isSeen = isOpen || isAlone
  return (
    <section className={isSeen ? styles.panel : 'unseen'} data-alone={isAlone} aria-label={t('told.title')}>
      {isAlone && <p className={styles.why}>{t('told.noPicture')}</p>}
      <ul className={styles.lines}>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isSeen && (
        <div className={styles.tools}>
          <button type="button" className={styles.say} onClick={onSay}>
            {t('told.sayIt')}
          </button>
          {!isAlone && <IconButton icon="close" label={t('close')} onClick={() => toggle('told')} />}
        </div>
      )}
    </section>
  )
}
