import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WebGLRenderer } from 'three'
import { useStore } from 'zustand'
import { Safe, useCalm, useLanguage, useLocalText } from '../../ui/index.ts'
import type { OpenHall } from '../sim/open-hall.ts'
import { exposeProbe } from '../sim/probe.ts'
import { useCanDraw } from './can-draw.ts'
import { HallCanvas } from './HallCanvas.tsx'
import { HallKeeper } from './hall-keeper.ts'
import styles from './hall-layer.module.css'
import { lookForHeadset } from './headset.ts'
import { hallSettings, SILENCE, volumesOf } from './settings.ts'
import { stageDoor } from './stage-door.ts'

/** A picture behind words need not be as fine as one that is watched. */
const BACKDROP_DENSITY = 1.25

/** Sound and words keep up with the show at this pace, without a picture to keep up with. */
const FOLLOWED_EVERY_MS = 100

/** The hall behind every page that asks for one: it stays while pages change over it. */
export function HallLayer() {
  const wanted = useStore(stageDoor, (door) => door.wanted)
  const hall = useStore(stageDoor, (door) => door.hall)
  const [keeper] = useState(() => new HallKeeper())
  const canDraw = useCanDraw()
  useEffect(() => keeper.serve(wanted), [keeper, wanted])
  useEffect(() => () => keeper.close(), [keeper])
  if (hall === null) return null
  if (!canDraw)
    return wanted?.manner === 'visit' ? <Followed key={hall.show} show={hall.show} hall={hall.open} /> : null
  return (
    <Safe fallback={null}>
      <Picture show={hall.show} hall={hall.open} isBackdrop={wanted?.manner !== 'visit'} />
    </Safe>
  )
}

/** A hall that cannot be drawn goes on all the same: it is told in words, and heard. */
function Followed({ show, hall }: { show: string; hall: OpenHall }) {
  const { stage } = useStore(hall.store)
  const isHere = stage === 'here'
  useBearing(hall, isHere, false)
  useEffect(() => exposeProbe(show, hall, () => null), [show, hall])
  useEffect(() => {
    if (!isHere) return
    const timer = setInterval(() => hall.run?.follow(), FOLLOWED_EVERY_MS)
    return () => clearInterval(timer)
  }, [hall, isHere])
  return null
}

function Picture({ show, hall, isBackdrop }: { show: string; hall: OpenHall; isBackdrop: boolean }) {
  const { t } = useTranslation()
  const textIn = useLocalText()
  const renderer = useRef<WebGLRenderer | null>(null)
  const resting = useStore(stageDoor, (door) => door.resting)
  const { stage, run, drawn } = useStore(hall.store)
  useEffect(() => {
    if (drawn && !isBackdrop) void lookForHeadset()
  }, [drawn, isBackdrop])
  useBearing(hall, stage === 'here', isBackdrop)
  useEffect(() => exposeProbe(show, hall, () => renderer.current), [show, hall])
  const take = useCallback((given: WebGLRenderer | null) => {
    renderer.current = given
  }, [])
  return (
    <section
      className={styles.layer}
      data-drawn={drawn}
      aria-label={t('cover.picture')}
      aria-hidden={isBackdrop}
    >
      <HallCanvas
        run={stage === 'here' ? hall.run : null}
        label={run === null ? t('hall.opening') : t('hall.picture', { house: textIn(run.house.name) })}
        resting={resting}
        densest={isBackdrop ? BACKDROP_DENSITY : 2}
        onRenderer={take}
      />
    </section>
  )
}

/** How this visitor wants the hall: its language, its motion and its sound. */
function useBearing(hall: OpenHall, isHere: boolean, isBackdrop: boolean): void {
  const language = useLanguage()
  const calm = useCalm()
  const settings = useStore(hallSettings)
  useEffect(() => {
    if (isHere) hall.run?.speak(language)
  }, [hall, isHere, language])
  useEffect(() => {
    if (isHere && hall.run) hall.run.calm = calm
  }, [hall, isHere, calm])
  useEffect(() => {
    if (isHere && hall.run) hall.run.sound.volumes = isBackdrop ? SILENCE : volumesOf(settings)
  }, [hall, isHere, isBackdrop, settings])
}
