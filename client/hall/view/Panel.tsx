import type { ReactNode } from 'react'
import styles from './panel.module.css'

interface PanelProps {
  readonly eyebrow?: string
  readonly title: string
  readonly text?: string
  /** Ways on: links and buttons, the best first. */
  readonly children: ReactNode
}

/** Laid over the hall when it has something to settle: what happened, and the ways on. */
export function Panel({ eyebrow, title, text, children }: PanelProps) {
  return (
    <div className={styles.panel}>
      <div className={styles.words}>
        {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
        <h1 className={styles.title}>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
      </div>
      <div className={styles.ways}>{children}</div>
    </div>
  )
}
