import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoothApi, OnShelf } from '../sim/booth-api.ts'
import { lineFor } from '../sim/media-line.ts'
import { Action } from './Action.tsx'
import styles from './shelf.module.css'

/** What producers brought, each with a glance at it and the line that names it in a run of show. */
export function Shelf({ api }: { api: BoothApi }) {
  const { t } = useTranslation('booth')
  const { data } = useQuery({ queryKey: ['media'], queryFn: async () => await api.media() })
  if (!data?.ok || data.value.length === 0) return null
  return (
    <>
      <h3 className={styles.title}>{t('media.shelf')}</h3>
      <ul className={styles.shelf}>
        {data.value.map((one) => (
          <li key={one.file} className={styles.one}>
            <Preview one={one} />
            <Line one={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Preview({ one: { kind, file } }: { one: OnShelf }) {
  const { t } = useTranslation('booth')
  const label = t(`media.preview.${kind}`)
  if (kind === 'image') return <img className={styles.preview} src={file} alt={label} loading="lazy" />
  if (kind === 'film')
    return (
      <video
        className={styles.preview}
        src={file}
        aria-label={label}
        preload="metadata"
        controls
        muted
        playsInline
      />
    )
  return (
    // biome-ignore lint/a11y/useMediaCaption: what a producer brings to the booth has no captions of its own
    <audio className={styles.preview} src={file} aria-label={label} preload="none" controls />
  )
}

function Line({ one }: { one: OnShelf }) {
  const { t, i18n } = useTranslation('booth')
  const [isCopied, setCopied] = useState(false)
  const line = lineFor(one)
  const copy = () =>
    navigator.clipboard?.writeText(line).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const size = (one.bytes / 1e6).toLocaleString(i18n.language, { maximumFractionDigits: 2 })
  return (
    <div className={styles.words}>
      <p className={styles.kind}>
        {t(`media.kinds.${one.kind}`)} <span>{t('media.size', { size })}</span>
      </p>
      <p className={styles.line}>
        <code>{line}</code>
        <Action onClick={() => void copy()}>{isCopied ? t('media.copied') : t('media.copy')}</Action>
      </p>
    </div>
  )
}
