import styles from './key-list.module.css'

export interface KeyLine {
  readonly keys: readonly string[]
  readonly does: string
}

/** Which key does what. */
export function KeyList({ lines }: { lines: readonly KeyLine[] }) {
  return (
    <dl className={styles.list}>
      {lines.map(({ keys, does }) => (
        <div key={does} className={styles.line}>
          <dt className={styles.keys}>
            {keys.map((key, place) => (
              <kbd key={`${place} ${key}`} className={styles.key}>
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
