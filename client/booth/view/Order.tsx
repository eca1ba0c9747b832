import styles from './orders.module.css'

interface OrderProps {
  readonly words: string
  /** What it is about, where the words alone do not say. */
  readonly hint?: string
  readonly title?: string
  readonly keys?: readonly string[]
  readonly isGrave?: boolean
  /** Whether it makes sense now. */
  readonly isOffered?: boolean
  readonly onOrder: () => void
}

/** A button of the desk and the key that does the same. */
export function Order({
  words,
  hint,
  title,
  keys = [],
  isGrave = false,
  isOffered = true,
  onOrder,
}: OrderProps) {
  return (
    <button
      type="button"
      className={styles.order}
      data-grave={isGrave}
      aria-disabled={!isOffered}
      title={title}
      onClick={onOrder}
    >
      <span>
        {hint && <span className={styles.hint}>{hint} </span>}
        {words}
      </span>
      {keys.length > 0 && (
        <span className={styles.keys} aria-hidden="true">
          {keys.map((key, place) => (
            <kbd key={`${key}${place}`}>{key}</kbd>
          ))}
        </span>
      )}
    </button>
  )
}
