import { OUTFITS, SKINS } from '#shared/access/guest.ts'
import styles from './bust.module.css'

interface BustProps {
  readonly skin: number
  readonly outfit: number
  readonly label: string
}

/** Somebody as the others will see them: head and shoulders, in the colours chosen. */
export function Bust({ skin, outfit, label }: BustProps) {
  return (
    <svg className={styles.bust} viewBox="0 0 120 150" role="img" aria-label={label}>
      <defs>
        <radialGradient id="bust-light" cx="0.36" cy="0.22" r="0.95">
          <stop offset="0" stopColor="#fff" stopOpacity="0.24" />
          <stop offset="0.4" stopColor="#fff" stopOpacity="0.03" />
          <stop offset="1" stopColor="#000" stopOpacity="0.5" />
        </radialGradient>
      </defs>
      <path className={styles.part} fill={SKINS[skin]} d={NECK} />
      <path className={styles.shade} d={NECK} />
      <path className={styles.part} fill={SKINS[skin]} d={HEAD} />
      <path className={styles.part} fill={OUTFITS[outfit]} d={BODY} />
      <path fill="url(#bust-light)" d={HEAD} />
      <path fill="url(#bust-light)" d={BODY} />
      <path className={styles.seam} d={LAPELS} />
    </svg>
  )
}

const HEAD = 'M60 12c14 0 21 10.5 21 24 0 15.5-8.5 30-21 30s-21-14.5-21-30c0-13.5 7-24 21-24z'
const NECK = 'M50 54h20c0 9 1 16 4 22l-14 34l-14-34c3-6 4-13 4-22z'
const BODY =
  'M46 77c-4 4-10 6.5-18 9-11 3.5-18 9-20 22l-4 42h112l-4-42c-2-13-9-18.5-20-22-8-2.5-14-5-18-9l-14 32z'
const LAPELS = 'M46 77L60 109L74 77M60 109V150'
