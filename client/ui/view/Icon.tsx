import styles from './icon.module.css'

/** Hairline drawings on a grid of 24. */
const DRAWINGS = {
  captions: 'M3.5 5.5h17v13h-17z M7 12.5h3 M7 15.5h6 M12.5 12.5H17 M15.5 15.5H17',
  words: 'M5 4.5h14v15H5z M8 8.5h8 M8 12h8 M8 15.5h5',
  sound: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4z M15.5 9a4.2 4.2 0 0 1 0 6 M18 6.5a7.8 7.8 0 0 1 0 11',
  silent: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4z M16 9.5l5 5 M21 9.5l-5 5',
  settings: 'M4 7h9 M17 7h3 M15 5v4 M4 12h3 M11 12h9 M9 10v4 M4 17h9 M17 17h3 M15 15v4',
  full: 'M4.5 9.5v-5h5 M14.5 4.5h5v5 M19.5 14.5v5h-5 M9.5 19.5h-5v-5',
  headset: 'M3.5 8.5h17v8h-5.5l-1.5-2.2a1.8 1.8 0 0 0-3 0L9 16.5H3.5z M6.5 8.5V6.5h11v2',
  leave: 'M10 4.5H4.5v15H10 M9.5 12H20 M16 8l4 4-4 4',
  close: 'M5.5 5.5l13 13 M18.5 5.5l-13 13',
  heart:
    'M12 19.5C6.5 15.5 4 12.6 4 9.5A4.1 4.1 0 0 1 12 8.2A4.1 4.1 0 0 1 20 9.5C20 12.6 17.5 15.5 12 19.5z',
  hands:
    'M8.5 11V5.5a1.5 1.5 0 0 1 3 0V10 M11.5 10V4.5a1.5 1.5 0 0 1 3 0V10.5 M14.5 10.5V6.5a1.5 1.5 0 0 1 3 0v7.5c0 3.5-2.3 6-5.7 6-2.6 0-4-1.1-5.2-3.4L4.3 12.4a1.5 1.5 0 0 1 2.5-1.6L8.5 13',
  pin: 'M9 4.5h6 M10 4.5v6l-2.5 3h9l-2.5-3v-6 M12 13.5v6',
  play: 'M8 5.5l10.5 6.5L8 18.5z',
  pause: 'M8.5 5.5v13 M15.5 5.5v13',
  again: 'M5 12a7 7 0 1 0 2.2-5.1 M4.5 4.5v4h4',
  before: 'M18 6l-8 6 8 6z M6.5 6v12',
  after: 'M6 6l8 6-8 6z M17.5 6v12',
  turnLeft: 'M18.5 8.5C17 6.5 14.7 5.5 12 5.5c-4.4 0-8 2.5-8 5.6s3.6 5.6 8 5.6h3 M12.5 13.5l3 3.2-3 3.3',
  turnRight: 'M5.5 8.5C7 6.5 9.3 5.5 12 5.5c4.4 0 8 2.5 8 5.6s-3.6 5.6-8 5.6H9 M11.5 13.5l-3 3.2 3 3.3',
  down: 'M12 4.5v14.5 M6.5 13.5l5.5 5.5 5.5-5.5',
} as const

export type IconName = keyof typeof DRAWINGS

/** A drawing beside words, or on a button that is named otherwise: never the only name of anything. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  )
}
