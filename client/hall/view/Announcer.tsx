import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useAloud, useLocalText } from '../../ui/index.ts'
import { useHallState } from './hall-context.ts'
import type { LookWords } from './look-words.ts'
import { type NoticeIs, noticeOf } from './notice-words.ts'
import { hallSettings } from './settings.ts'

interface AnnouncerProps {
  /** The look last sent out, said as it comes. */
  readonly look: LookWords | null
  /** The look whose card is shown, read out whole when asked. */
  readonly inView: LookWords | null
  /** Grows whenever somebody asks to have the look read out. */
  readonly asked: number
  /** The whole show in sentences, said when `askedAll` grows. */
  readonly told: readonly string[]
  readonly askedAll: number
}

/**
 * Says to screen readers what everybody else sees: each look as it comes out, what is projected on the wall, and what
 * the house has to say.
 */
export function Announcer({ look, inView, asked, told, askedAll }: AnnouncerProps) {
  const { t } = useTranslation()
  const [reading, setReading] = useState('')
  const house = useHouseWords()
  const textIn = useLocalText()
  const onWall = useHallState((state) => state.onWall)
  useSaying(asked, setReading, () =>
    inView ? t('hall.onRunway', { ...inView, worn: inView.worn.join(t('told.join')) }) : t('hall.noLook'),
  )
  useSaying(askedAll, setReading, () => told.join(' '))
  useEffect(() => {
    if (look !== null) setReading(`${t('show.look', { number: look.number })}. ${look.name}.`)
  }, [look, t])
  const isAloud = useStore(hallSettings, (state) => state.aloud)
  useAloud(reading, isAloud)
  useAloud(house, isAloud)

  return (
    <>
      <p className="unseen" role="status">
        {reading}
      </p>
      <p className="unseen" role="status">
        {house}
      </p>
      <p className="unseen" role="status">
        {onWall === null ? '' : textIn(onWall)}
      </p>
    </>
  )
}

/** Says something each time it is asked for. The same words twice are not a change: they are taken away first. */
function useSaying(asked: number, say: (words: string) => void, words: () => string): void {
  useEffect(() => {
    if (asked === 0) return
    say('')
    const timer = setTimeout(() => say(words()), 50)
    return () => clearTimeout(timer)
  }, [asked])
}

/** Said when it changes, not every second of a countdown. */
function useHouseWords(): string {
  const { t } = useTranslation()
  const notice = useHallState(noticeOf)
  const phase = useHallState((state) => state.phase)
  const words: Readonly<Record<NoticeIs, string>> = {
    lost: t('hall.lost'),
    panic: t('hall.panic'),
    held: t('hall.held'),
    soon: t('hall.aboutTo'),
    countdown: phase === 'scheduled' ? '' : t('show.doors'),
  }
  if (notice !== null) return words[notice]
  return phase === 'running' ? t('hall.begun') : ''
}
