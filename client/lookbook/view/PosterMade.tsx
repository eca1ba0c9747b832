import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Poster } from '../sim/make-poster.ts'
import { POSTER } from '../sim/poster.ts'
import { canSend, send } from '../sim/sharing.ts'
import styles from './sharing.module.css'

interface PosterMadeProps {
  readonly made: Poster
  readonly words: Readonly<Record<'name' | 'collection' | 'house', string>> & { readonly number: number }
}

/** The picture that was made, to keep or to send. */
export function PosterMade({ made: { address, file }, words }: PosterMadeProps) {
  const { t } = useTranslation()
  const figure = useRef<HTMLElement>(null)
  // What was just made is not to be looked for.
  useEffect(() => void figure.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <figure ref={figure} className={styles.poster}>
      <img
        src={address}
        width={POSTER.width}
        height={POSTER.height}
        alt={t('lookbook.pictureOf', words)}
        data-poster={file.type}
      />
      <figcaption className={styles.ways}>
        <a href={address} download={file.name}>
          {t('lookbook.save')}
        </a>
        {canSend(file) && (
          <button
            type="button"
            onClick={() => void send({ files: [file], text: t('lookbook.shareText', words) })}
          >
            {t('lookbook.sharePicture')}
          </button>
        )}
      </figcaption>
    </figure>
  )
}
