import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Look } from '#shared/show/look.ts'
import { useLocalText } from '../../ui/index.ts'
import { type Shared, shareAddress } from '../sim/sharing.ts'
import type { Turntable, TurntableState } from '../sim/turntable.ts'
import { PosterMade } from './PosterMade.tsx'
import styles from './sharing.module.css'
import type { Collection } from './use-collection.ts'
import { usePoster } from './use-poster.ts'

interface SharingProps {
  readonly collection: Collection
  readonly look: Look
  readonly turntable: Turntable | null
  readonly state: TurntableState
}

/** The way to the runway, the address to pass on, and a picture to keep. */
export function Sharing({ collection, look, turntable, state }: SharingProps) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const { show, run } = collection
  const [shared, setShared] = useState<Shared | null>(null)
  const poster = usePoster(collection, look, turntable)
  useEffect(() => setShared(null), [look.number])
  const words = {
    number: look.number,
    name: textIn(look.name),
    collection: textIn(run.collection.name),
    house: textIn(run.house.name),
  }
  const address = `${location.origin}/collection/${show.id}/look/${look.number}`
  const share = async () => {
    setShared(null)
    setShared(await shareAddress(t('lookbook.lookTitle', words), t('lookbook.shareText', words), address))
  }
  const isOver = show.phase === 'finished'
  return (
    <div className={styles.sharing}>
      <div className={styles.ways}>
        {isOver ? (
          <Link to="/replay/$id" params={{ id: show.id }} search={{ look: look.number }}>
            {t('lookbook.runway')}
          </Link>
        ) : (
          <Link to="/show/$id" params={{ id: show.id }}>
            {t('lookbook.runway')}
          </Link>
        )}
        <button type="button" data-deed="share" onClick={() => void share()}>
          {t('lookbook.share')}
        </button>
        {turntable !== null && state !== 'lost' && (
          <button
            type="button"
            data-deed="picture"
            disabled={state !== 'shown' || poster.is === 'making'}
            onClick={() => void poster.make()}
          >
            {t('lookbook.picture')}
          </button>
        )}
      </div>
      <p className={styles.said} role="status">
        {shared === 'copied' && t('lookbook.copied')}
        {poster.is === 'making' && t('lookbook.making')}
        {poster.is === 'made' && t('lookbook.pictureDone')}
        {poster.is === 'failed' && t('lookbook.pictureFailed')}
      </p>
      {shared === 'refused' && (
        <label className={styles.copy}>
          {t('lookbook.copyThis')}
          <input readOnly value={address} onFocus={(event) => event.target.select()} />
        </label>
      )}
      {poster.is === 'made' && <PosterMade made={poster.made} words={words} />}
    </div>
  )
}
