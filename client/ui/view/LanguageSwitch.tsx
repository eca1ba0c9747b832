import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#shared/show/text.ts'
import { chooseToSpeak } from '../speech.ts'
import styles from './language-switch.module.css'
import { useLanguage } from './use-language.ts'

/** Each language in its own letters; the one spoken is marked. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const spoken = useLanguage()
  return (
    <fieldset className={styles.switch} aria-label={t('language.label')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles.language}
          aria-pressed={language === spoken}
          onClick={() => void chooseToSpeak(language)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </fieldset>
  )
}
