import { useId } from 'react'
import styles from './switch.module.css'

interface SwitchProps {
  readonly label: string
  readonly hint?: string
  readonly on: boolean
  readonly onToggle: () => void
}

/** Something that is on or off, and what it means. */
export function Switch({ label, hint, on, onToggle }: SwitchProps) {
  const id = useId()
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        className={styles.box}
        checked={on}
        aria-checked={on}
        onChange={onToggle}
        aria-describedby={hint ? id : undefined}
      />
      <span className={styles.track} aria-hidden="true" />
      <span>
        {label}
        {hint && (
          <span id={id} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
