import { OUTFITS, SKINS } from '#shared/access/guest.ts'
import styles from './bust.module.css'
import { BODY, COLLAR, EAR, EAR_INSIDE, HAIR, HEAD, LAPEL, PLANES } from './bust-drawing.ts'

interface BustProps {
  readonly skin: number
  readonly outfit: number
  readonly label: string
}

/** Somebody as sculpture: a head in profile, cut in a few planes, in the colours chosen. */
export function Bust({ skin, outfit, label }: BustProps) {
  return (
    <svg className={styles.bust} viewBox="0 0 200 262" role="img" aria-label={label}>
      <defs>
        <linearGradient id="bust-light" x1="0.95" y1="0.1" x2="0.1" y2="0.75">
          <stop offset="0" stopColor="#fff" stopOpacity="0.3" />
          <stop offset="0.42" stopColor="#fff" stopOpacity="0" />
          <stop offset="1" stopColor="#000" stopOpacity="0.42" />
        </linearGradient>
        <clipPath id="bust-head">
          <path d={HEAD} />
        </clipPath>
      </defs>
      <path className={styles.part} fill={SKINS[skin]} d={HEAD} />
      <g clipPath="url(#bust-head)">
        {PLANES.map(({ d, shade }) => (
          <path key={d} d={d} fill={shade > 0 ? '#fff' : '#000'} fillOpacity={Math.abs(shade)} />
        ))}
        <path d={HEAD} fill="url(#bust-light)" />
      </g>
      <path d={HAIR} className={styles.hair} />
      <path d={HAIR} fill="url(#bust-light)" />
      <path className={styles.part} fill={SKINS[skin]} d={EAR} />
      <path d={EAR_INSIDE} className={styles.shade} />
      <path className={styles.part} fill={OUTFITS[outfit]} d={BODY} />
      <path d={BODY} fill="url(#bust-light)" />
      <path className={styles.part} fill={OUTFITS[outfit]} d={COLLAR} />
      <path d={COLLAR} className={styles.lit} />
      <path className={styles.seam} d={LAPEL} />
    </svg>
  )
}
