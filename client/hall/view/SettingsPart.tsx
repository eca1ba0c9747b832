import { type ReactNode, useId } from 'react'
import styles from './settings.module.css'

/** A few settings that belong together, under their own heading. */
export function SettingsPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}
