import { useId } from 'react'
import styles from './choice.module.css'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly hint?: string
  readonly values: readonly Value[]
  readonly chosen: Value
  readonly words: (value: Value) => string
  readonly onChoose: (value: Value) => void
}

/** One of a few, side by side; the chosen one is filled, and is a radio button to whoever does not see that. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint, values, chosen, words, onChoose } = props
  const id = useId()
  return (
    <fieldset className={styles.choice} aria-describedby={hint ? id : undefined}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        {values.map((value) => (
          <label key={value} className={styles.one}>
            <input
              type="radio"
              name={`${id}-choice`}
              className={styles.radio}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {words(value)}
          </label>
        ))}
      </div>
      {hint && (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
