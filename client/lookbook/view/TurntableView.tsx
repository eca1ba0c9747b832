import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, useCalm } from '../../ui/index.ts'
import {
  CLOSE,
  DISTANCES,
  degreesOf,
  distanceOf,
  drag,
  pressed,
  sideOf,
  stepTo,
  turnBy,
} from '../sim/handling.ts'
import { Silhouette } from './Silhouette.tsx'
import styles from './turntable.module.css'
import type { TurntableHere } from './use-turntable.ts'

interface TurntableViewProps {
  readonly here: TurntableHere
  readonly name: string
  readonly number: number
}

const AN_EIGHTH = Math.PI / 4

/** The look as one turns it: by hand, by keys, by buttons. */
export function TurntableView({ here, name, number }: TurntableViewProps) {
  const { t } = useTranslation()
  const { host, turntable, state } = here
  const isCalm = useCalm()
  const [, setHandled] = useState(0)
  const held = useRef<{ x: number; y: number } | null>(null)
  const again = () => setHandled((times) => times + 1)

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (turntable === null || event.button !== 0) return
    held.current = { x: event.clientX, y: event.clientY }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (held.current === null || turntable === null) return
    drag(turntable, clientX - held.current.x, clientY - held.current.y)
    held.current = { x: clientX, y: clientY }
  }
  const letGo = () => {
    held.current = null
    again()
  }

  const turn = turntable?.wanted.turn ?? 0
  const side = t(`lookbook.side.${sideOf(turn)}`)
  const isNear = (turntable?.wanted.near ?? 0) > CLOSE
  const distance = turntable === null ? 'whole' : distanceOf(turntable)
  return (
    <div className={styles.stand}>
      <div
        ref={host}
        className={styles.table}
        role="slider"
        tabIndex={state === 'lost' ? -1 : 0}
        aria-label={t('lookbook.turntable')}
        aria-describedby="turntable-hint"
        aria-valuemin={0}
        aria-valuemax={359}
        aria-valuenow={degreesOf(turn)}
        aria-valuetext={isNear ? t('lookbook.sideNear', { side }) : side}
        aria-disabled={turntable === null}
        data-shown={state === 'shown'}
        data-near={isNear}
        onPointerDown={grab}
        onPointerMove={move}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyDown={(event) => {
          if (turntable === null || event.ctrlKey || event.metaKey || event.altKey) return
          if (!pressed(turntable, event.key)) return
          event.preventDefault()
          again()
        }}
      >
        {state !== 'shown' && <Silhouette number={number} isWaited={state === 'dressing'} />}
      </div>
      <p className={styles.said} role="status">
        {state === 'dressing' && t('lookbook.dressing', { name })}
        {state === 'lost' && t('lookbook.lost')}
      </p>
      <p id="turntable-hint" className="unseen">
        {t('lookbook.hint')}
      </p>
      {turntable !== null && state !== 'lost' && (
        <div className={styles.hands}>
          <div className={styles.turns}>
            <IconButton
              icon="turnLeft"
              label={t('lookbook.turnLeft')}
              onClick={() => {
                turnBy(turntable, -AN_EIGHTH)
                again()
              }}
            />
            {!isCalm && (
              <IconButton
                icon={turntable.isTurning ? 'pause' : 'play'}
                label={turntable.isTurning ? t('lookbook.standing') : t('lookbook.turning')}
                onClick={() => {
                  turntable.isTurning = !turntable.isTurning
                  turntable.touch()
                  again()
                }}
              />
            )}
            <IconButton
              icon="turnRight"
              label={t('lookbook.turnRight')}
              onClick={() => {
                turnBy(turntable, AN_EIGHTH)
                again()
              }}
            />
          </div>
          <fieldset className={styles.distances} aria-label={t('lookbook.distances')}>
            {DISTANCES.map((to) => (
              <button
                key={to}
                type="button"
                className={styles.distance}
                aria-pressed={distance === to}
                onClick={() => {
                  stepTo(turntable, to)
                  again()
                }}
              >
                {t(`lookbook.${to}`)}
              </button>
            ))}
          </fieldset>
        </div>
      )}
    </div>
  )
}
