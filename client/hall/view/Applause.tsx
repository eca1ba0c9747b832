import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pageNow } from '../../net/index.ts'
import { useWritten } from '../../programme/index.ts'
import { Icon } from '../../ui/index.ts'
import styles from './applause.module.css'
import { useHall, useHallState } from './hall-context.ts'

/** A press without a hold (by voice, by switch) claps for this long. */
const BURST_MS = 1600

/** Applause for as long as it is held, by hand, by key, or by whatever presses buttons. */
export function Applause() {
  const { t } = useTranslation()
  const hall = useHall()
  const { count } = useWritten()
  const claps = useHallState((state) => state.house.claps)
  const burst = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hold = (held: boolean) => {
    if (hall.run) hall.run.acclaim.held = held
  }
  useEffect(
    () => () => {
      clearTimeout(burst.current)
      if (hall.run) hall.run.acclaim.held = false
    },
    [hall],
  )
  const key = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    hold(event.type === 'keydown')
  }
  // Real presses have been held already; this one came from assistive technology.
  const click = (event: MouseEvent) => {
    if (event.detail !== 0) return
    hold(true)
    hall.run?.acclaim.clap(pageNow())
    clearTimeout(burst.current)
    burst.current = setTimeout(() => hold(false), BURST_MS)
  }
  return (
    <button
      type="button"
      className={styles.applause}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        hold(true)
      }}
      onPointerUp={() => hold(false)}
      onPointerCancel={() => hold(false)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={key}
      onKeyUp={key}
      onBlur={() => hold(false)}
      onClick={click}
    >
      <Icon name="hands" />
      <span className={styles.word}>{t('hall.applause')}</span>
      {claps > 0 && (
        <span className={styles.claps}>
          <span className="unseen">{t('hall.claps')}: </span>
          {count(claps)}
        </span>
      )}
    </button>
  )
}
