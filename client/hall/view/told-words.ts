import type { TFunction } from 'i18next'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { LocalText } from '#shared/show/text.ts'
import type { HallState } from '../sim/hall-store.ts'
import type { LightTold } from '../sim/told/light-told.ts'
import type { OutTold, ShowTold } from '../sim/told/show-told.ts'
import { noticeOf } from './notice-words.ts'

/** More than this on the runway at once are told by their numbers alone. */
const MOST_BY_NAME = 4
/** Nearer than this a beginning is told in seconds, by tens: nobody wants every one of them read out. */
const TOLD_IN_MINUTES_S = 90

/** What a telling is made of: the stage in plain words, how the evening stands, and who reads it. */
export interface Telling {
  readonly told: ShowTold
  readonly state: Pick<
    HallState,
    'line' | 'panic' | 'phase' | 'secondsToGo' | 'showSeconds' | 'lookNumber' | 'house'
  >
  readonly run: RunOfShow
  /** A replay that stands still. */
  readonly isPaused: boolean
  /** Of a live show: what the house does with its hands. */
  readonly applause: 'applause' | 'ovation' | null
  readonly isReplay: boolean
}

interface Reader {
  readonly t: TFunction
  textIn(text: LocalText): string
  count(amount: number): string
}

/** The show as sentences, most urgent first: the evening, who is out and where, the light, the music, the house. */
export function toldWords(telling: Telling, reader: Reader): string[] {
  return [
    momentWords(telling, reader),
    ...outWords(telling, reader),
    lightWords(telling.told, reader),
    ...telling.told.air.map((effect) => reader.t(`told.air.${effect}`)),
    musicWords(telling, reader),
    ...houseWords(telling, reader),
  ]
}

function momentWords({ state, run, isPaused }: Telling, { t }: Reader): string {
  if (isPaused) return t('told.paused')
  const notice = noticeOf(state)
  if (notice === 'lost') return t('hall.lost')
  if (notice === 'panic') return t('hall.panic')
  if (notice === 'held') return t('told.held')
  if (notice === 'soon') return `${t('hall.aboutTo')}.`
  if (notice === 'countdown') {
    const begins = t('told.begins', { time: spanWords(state.secondsToGo ?? 0, t) })
    return state.phase === 'scheduled' ? begins : `${t('show.doors')}. ${begins}`
  }
  if (state.phase === 'finished') return t('told.over')
  const at = state.lookNumber === null ? 0 : run.lineUp.indexOf(state.lookNumber) + 1
  return at > 0 ? t('told.runningAt', { at, of: run.lineUp.length }) : t('told.running')
}

function spanWords(seconds: number, t: TFunction): string {
  return seconds > TOLD_IN_MINUTES_S
    ? t('told.minutes', { count: Math.round(seconds / 60) })
    : t('told.seconds', { count: Math.max(10, Math.ceil(seconds / 10) * 10) })
}

function outWords({ told, run }: Telling, reader: Reader): string[] {
  const { t, textIn } = reader
  if (told.out.length === 0) return [t('hall.noLook')]
  if (told.out.length > MOST_BY_NAME) {
    const numbers = told.out.map(({ look }) => run.looks[look]!.number).join(t('told.join'))
    return [t('told.many', { count: told.out.length, numbers })]
  }
  return told.out.map((out) => {
    const { number, name } = run.looks[out.look]!
    return t('told.out', { number, name: textIn(name), where: placeWords(out, t) })
  })
}

function placeWords({ where, pose }: OutTold, t: TFunction): string {
  const place = t(`told.where.${where}`)
  return pose === null ? place : t('told.posing', { where: place, pose: t(`told.poses.${pose}`) })
}

function lightWords({ light, isHouseLit }: ShowTold, { t }: Reader): string {
  const parts = [...lampWords(light, t), ...(isHouseLit ? [t('told.houseLit')] : [])]
  return t('told.light', { is: parts.join(t('told.join')) })
}

function lampWords({ amount, tint, moves }: LightTold, t: TFunction): string[] {
  return [
    t(`told.amounts.${amount}`),
    ...(tint === null ? [] : [t(`told.tints.${tint}`)]),
    ...(moves === null ? [] : [t(`told.moves.${moves}`)]),
  ]
}

function musicWords({ told, run }: Telling, { t, textIn }: Reader): string {
  const section = told.section === null ? undefined : run.music.sections[told.section]
  if (section === undefined) return t('told.silence')
  return t('told.music', { title: textIn(run.music.title), section: textIn(section.name) })
}

function houseWords({ state, applause, isReplay }: Telling, { t, count }: Reader): string[] {
  if (isReplay) return []
  const { attendees } = state.house
  return [
    t('told.here', { count: attendees, amount: count(attendees) }),
    ...(applause === null ? [] : [t(`told.${applause}`)]),
  ]
}
