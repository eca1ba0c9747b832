import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHall } from './hall-context.ts'
import styles from './joystick.module.css'

/** How far the stick goes, in points. */
const REACH = 44

/** Legs for whoever has only thumbs. */
export function Joystick() {
  const { t } = useTranslation()
  const hall = useHall()
  const [stick, setStick] = useState({ x: 0, y: 0 })
  const from = useRef<{ x: number; y: number } | null>(null)
  const push = (x: number, y: number) => {
    setStick({ x, y })
    if (hall.run) Object.assign(hall.run.viewer.wish, { right: x / REACH, forward: -y / REACH })
  }
  useEffect(
    () => () => {
      if (hall.run) Object.assign(hall.run.viewer.wish, { right: 0, forward: 0 })
    },
    [hall],
  )

  const move = (event: PointerEvent) => {
    if (from.current === null) return
    const x = event.clientX - from.current.x
    const y = event.clientY - from.current.y
    const shrink = Math.min(1, REACH / Math.max(1, Math.hypot(x, y)))
    push(x * shrink, y * shrink)
  }
  const letGo = () => {
    from.current = null
    push(0, 0)
  }
  return (
    <div
      className={styles.ground}
      role="img"
      aria-label={t('hall.stick')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        // From the middle: a press that is held walks as well as one that is dragged.
        const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
        from.current = { x: left + width / 2, y: top + height / 2 }
        move(event)
      }}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <div className={styles.stick} style={{ translate: `${stick.x}px ${stick.y}px` }} />
    </div>
  )
}
