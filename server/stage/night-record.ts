import {
  LONGEST_RECORD_MS,
  MOST_SECONDS_TOLD,
  MOST_VISITS_TOLD,
  type RecordMessage,
} from '#shared/protocol/record-message.ts'
import type { Ms, ShowId } from '#shared/units/units.ts'
import type { ApplauseSecond, VisitRecord } from '../store/store.ts'
import { endOf, lastSignOf } from './attendance.ts'

type Step = RecordMessage['house'][number]
type Told = RecordMessage['applause'][number]
interface Stay extends VisitRecord {
  readonly leftAt: Ms
}

/** A night as it is told to whoever wants to see it again. */
export function nightRecord(
  show: ShowId,
  visits: readonly VisitRecord[],
  curve: readonly ApplauseSecond[],
): RecordMessage {
  const lastSign = lastSignOf(visits, curve)
  const stays = visits.map((visit): Stay => ({ ...visit, leftAt: endOf(visit, lastSign) }))
  const gallery = fullestOf(stays)
  const since = Math.floor(firstSignOf(stays, curve, lastSign) / 1000) * 1000
  return {
    show,
    since,
    gallery,
    visits: stays
      .filter((stay) => stay.gallery === gallery)
      .slice(0, MOST_VISITS_TOLD)
      .map(({ seat, figure, skin, outfit, cameAt, leftAt }) => [
        seat,
        figure,
        skin,
        outfit,
        within(cameAt - since),
        within(leftAt - since),
      ]),
    house: stepsOf(stays, since),
    applause: toldOf(curve, gallery, since),
  }
}

function firstSignOf(stays: readonly Stay[], curve: readonly ApplauseSecond[], lastSign: Ms): number {
  let first: number = lastSign
  for (const { cameAt } of stays) first = Math.min(first, cameAt)
  for (const { at } of curve) first = Math.min(first, at)
  return first
}

/** Milliseconds of the record; what happened later than it is long happened at its end. */
const within = (span: number): number => Math.min(LONGEST_RECORD_MS, Math.max(0, Math.round(span)))
const secondIn = (span: number): number => Math.floor(within(span) / 1000)

/** Comings and goings in order of time; who goes makes room before somebody comes. */
const turnsOf = (stays: readonly Stay[]) =>
  stays
    .flatMap(({ gallery, cameAt, leftAt }) => [
      { gallery, at: cameAt, by: 1 },
      { gallery, at: leftAt, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by)

/** The gallery in which most sat at once; of several the first. Null where nobody sat. */
function fullestOf(stays: readonly Stay[]): number | null {
  const sitting = new Map<number, number>()
  let fullest: number | null = null
  let most = 0
  for (const { gallery, by } of turnsOf(stays)) {
    const now = (sitting.get(gallery) ?? 0) + by
    sitting.set(gallery, now)
    if (now > most || (now === most && fullest !== null && gallery < fullest)) {
      most = now
      fullest = gallery
    }
  }
  return fullest
}

/** How many sat in the house, from each second on in which that changed. */
function stepsOf(stays: readonly Stay[], since: number): Step[] {
  const sitting = new Map<number, number>()
  const steps = new Map<number, Step>()
  let attendees = 0
  for (const { gallery, at, by } of turnsOf(stays)) {
    attendees += by
    sitting.set(gallery, (sitting.get(gallery) ?? 0) + by)
    if (sitting.get(gallery) === 0) sitting.delete(gallery)
    const second = secondIn(at - since)
    steps.set(second, [second, attendees, sitting.size])
  }
  return [...steps.values()].slice(0, MOST_SECONDS_TOLD)
}

/** The curve of the whole house, with what the gallery told of did apart. What is too much is added to the last. */
function toldOf(curve: readonly ApplauseSecond[], gallery: number | null, since: number): Told[] {
  const told = new Map<number, Told>()
  let last = 0
  for (const { gallery: from, at, claps, hearts, stood } of curve) {
    const own = from === gallery
    const wanted = secondIn(at - since)
    const second = told.size < MOST_SECONDS_TOLD || told.has(wanted) ? wanted : last
    const [, c = 0, h = 0, g = 0, s = 0] = told.get(second) ?? []
    told.set(second, [second, c + claps, h + hearts, g + (own ? claps : 0), own && stood ? 1 : s])
    last = second
  }
  return [...told.values()]
}
