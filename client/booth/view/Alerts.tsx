import { useTranslation } from 'react-i18next'
import type { Refused } from '../sim/desk-store.ts'
import styles from './alerts.module.css'
import { useDeskState } from './desk-context.ts'

/** What must not be missed, large: a lost line, a refusal and its reason, a panic that is one press away. */
export function Alerts() {
  const { t } = useTranslation('booth')
  const line = useDeskState((state) => state.line)
  const refused = useDeskState((state) => state.refused)
  const armed = useDeskState((state) => state.armed)
  const isPanicked = useDeskState((state) => state.isPanicked && state.phase !== 'finished')
  return (
    <div className={styles.alerts} role="alert">
      {line.is === 'lost' && <Alert is="lost" title={t('desk.lost')} text={t('desk.lostText')} />}
      {armed === 'panic' && <Alert is="panic" title={t('desk.panicArmed')} text={t('desk.panicText')} />}
      {refused && <Refusal refused={refused} />}
      {isPanicked && armed !== 'panic' && <Alert is="panicked" title={t('desk.panicked')} />}
    </div>
  )
}

/** In the caller's own words where there are any; else as the house said it, in English. */
function Refusal({ refused: { code, message } }: { refused: Refused }) {
  const { t } = useTranslation('booth')
  const reasons: Readonly<Record<string, string>> = t('desk.reasons', { returnObjects: true })
  const whys: Readonly<Record<string, string>> = t('desk.whys', { returnObjects: true })
  const reason = reasons[code]
  const title = reason ? t('desk.refusedFor', { reason }) : t('desk.refused')
  return whys[code] ? (
    <Alert is="refused" title={title} text={whys[code]} />
  ) : (
    <Alert is="refused" title={title} text={message} language="en" />
  )
}

interface AlertProps {
  readonly is: string
  readonly title: string
  readonly text?: string
  readonly language?: string
}

function Alert({ is, title, text, language }: AlertProps) {
  return (
    <div className={styles.alert} data-is={is}>
      <p className={styles.title}>{title}</p>
      {text && (
        <p className={styles.text} lang={language}>
          {text}
        </p>
      )}
    </div>
  )
}
