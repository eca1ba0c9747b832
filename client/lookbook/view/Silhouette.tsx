import styles from './silhouette.module.css'

/** Somebody standing, before her picture has come: an outline, and the number she is known by. */
export function Silhouette({ number, isWaited }: { number: number; isWaited: boolean }) {
  return (
    <span className={styles.place} data-waited={isWaited} aria-hidden="true">
      <svg
        className={styles.outline}
        viewBox="0 30 400 533"
        preserveAspectRatio="xMidYMax meet"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M200 62c-13 0-22 11-22 27 0 15 6 26 12 31v14c-3 8-34 12-44 20-9 8-12 44-14 82-1 26-4 58-2 74 2 10 8 10 10 0 3-20 8-58 14-86 3 18 4 34 0 50-12 44-22 140-24 262h140c-2-122-12-218-24-262-4-16-3-32 0-50 6 28 11 66 14 86 2 10 8 10 10 0 2-16-1-48-2-74-2-38-5-74-14-82-10-8-41-12-44-20v-14c6-5 12-16 12-31 0-16-9-27-22-27z" />
      </svg>
      <span className={styles.number}>{number}</span>
    </span>
  )
}
