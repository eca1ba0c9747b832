import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDay, calendarDay, dayName } from '../../../client/cover/sim/days.ts'
import { figureOf } from '../../../client/cover/sim/figure.ts'
import { askAgainIn } from '../../../client/programme/sim/asking.ts'
import { coverStory, nextShow } from '../../../client/programme/sim/cover-story.ts'
import { feedShow } from '../../../client/programme/sim/feed-show.ts'
import { written } from '../../../client/programme/sim/written.ts'
import { aShow } from './a-programme.ts'

const NOON = Date.UTC(2026, 10, 21, 12)

describe('the story of the cover', () => {
  it('is what is on stage, whatever else begins sooner', () => {
    const shows = [
      aShow({ id: 'soon', startsAt: NOON, phase: 'doors' }),
      aShow({ id: 'on', phase: 'running' }),
    ]
    expect(coverStory({ shows }, NOON)).toMatchObject({ about: 'on', show: { id: 'on' } })
  })

  it('is a show that runs rather than one that is held', () => {
    const shows = [aShow({ id: 'held', phase: 'held' }), aShow({ id: 'on', phase: 'running' })]
    expect(coverStory({ shows }, NOON)).toMatchObject({ about: 'on', show: { id: 'on' } })
    expect(nextShow(shows, null)).toMatchObject({ id: 'on' })
  })

  it('does not wait for ever for a show whose caller never came', () => {
    const late = aShow({ id: 'late', startsAt: NOON - 3_600_000, phase: 'doors' })
    const coming = aShow({ id: 'coming', startsAt: NOON + 60_000 })
    expect(coverStory({ shows: [late, coming] }, NOON)).toMatchObject({ show: { id: 'coming' } })
    expect(coverStory({ shows: [late] }, NOON)).toMatchObject({ show: { id: 'late' } })
  })

  it('tells a pause from a show that runs', () => {
    expect(coverStory({ shows: [aShow({ id: 'a', phase: 'held' })] }, NOON).about).toBe('held')
  })

  it('counts down to the soonest, in whole seconds rounded up', () => {
    const shows = [
      aShow({ id: 'later', startsAt: NOON + 900_000 }),
      aShow({ id: 'next', startsAt: NOON + 80_400 }),
    ]
    expect(coverStory({ shows }, NOON)).toMatchObject({ about: 'coming', seconds: 81, show: { id: 'next' } })
  })

  it('never counts below zero: a show that waits for its caller is due', () => {
    const story = coverStory({ shows: [aShow({ id: 'a', startsAt: NOON - 5000, phase: 'standby' })] }, NOON)
    expect(story).toMatchObject({ about: 'doors', seconds: 0 })
    expect(story.about !== 'nothing' && figureOf(story, null).is).toBe('soon')
  })

  it('is nothing when nothing is announced', () => {
    expect(coverStory({ shows: [] }, NOON)).toEqual({ about: 'nothing' })
  })

  it('puts the look in large where it is known, and the house where it is not', () => {
    const story = { about: 'on', show: aShow({ id: 'a' }) } as const
    expect(figureOf(story, 7)).toEqual({ is: 'look', number: 7 })
    expect(figureOf(story, null)).toEqual({ is: 'house' })
  })
})

describe('the next show', () => {
  const shows = [
    aShow({ id: 'seen', phase: 'running' }),
    aShow({ id: 'late', startsAt: 20 }),
    aShow({ id: 'early', startsAt: 10 }),
    aShow({ id: 'over', startsAt: 0, phase: 'finished' }),
  ]

  it('is never the one just seen, nor one that is over', () => {
    expect(nextShow(shows, 'seen')?.id).toBe('early')
    expect(nextShow([shows[0]!, shows[3]!], 'seen')).toBeNull()
  })

  it('is the one on stage for whoever has seen none', () => {
    expect(nextShow(shows, null)?.id).toBe('seen')
  })
})

describe('the clean feed', () => {
  const coming = aShow({ id: 'coming', startsAt: 99 })

  it('stays with the show it was given, even one the programme does not list', () => {
    expect(feedShow('rehearsal~1', [coming])).toEqual({ show: 'rehearsal~1', next: null })
  })

  it('follows what has its doors open, and shows a name over black before that', () => {
    expect(feedShow('live', [coming])).toEqual({ show: null, next: coming })
    const open = { ...coming, phase: 'doors' as const }
    expect(feedShow('live', [open]).show).toBe('coming')
    expect(feedShow('live', []).next).toBeNull()
  })
})

describe('asking for the programme again', () => {
  const programme = (startsAt: number) => ({
    now: NOON,
    shows: [aShow({ id: 'a', startsAt, phase: 'doors' })],
    replays: [],
  })

  it('is more frequent around the beginning of a show', () => {
    expect(askAgainIn(programme(NOON + 3000), NOON)).toBeLessThan(askAgainIn(programme(NOON + 60_000), NOON))
  })
})

describe('the days of the programme', () => {
  it("are those of the visitor's calendar, not of the house's", () => {
    const late = Date.UTC(2026, 10, 21, 23, 30)
    expect(calendarDay(late, 'UTC')).toBe('2026-11-21')
    expect(calendarDay(late, 'Asia/Shanghai')).toBe('2026-11-22')
    expect(calendarDay(late, 'America/Los_Angeles')).toBe('2026-11-21')
  })

  it('keep every show once and in order', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 40 * 86_400_000 }), { maxLength: 40 })
    const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Chatham')
    fc.assert(
      fc.property(moments, zones, (offsets, zone) => {
        const shows = offsets
          .toSorted((a, b) => a - b)
          .map((offset, index) => aShow({ id: `${index}`, startsAt: NOON + offset }))
        const days = byDay(shows, zone)
        expect(days.flatMap((day) => day.shows)).toEqual(shows)
        for (const { date, shows: own } of days)
          for (const show of own) expect(calendarDay(show.startsAt, zone)).toBe(date)
        expect(new Set(days.map((day) => day.date)).size).toBe(days.length)
      }),
      { seed: 21 },
    )
  })

  it('are named from today by the calendar, over the change of the clocks and of the month', () => {
    expect(dayName('2026-11-21', '2026-11-21')).toBe('today')
    expect(dayName('2026-12-01', '2026-11-30')).toBe('tomorrow')
    expect(dayName('2026-03-28', '2026-03-29')).toBe('yesterday')
    expect(dayName('2026-11-23', '2026-11-21')).toBeNull()
  })
})

describe('what is written', () => {
  it("is in the visitor's language and zone", () => {
    const english = written('en', 'Europe/Paris')
    expect(english.time(NOON)).toBe('13:00')
    expect(english.zone(NOON)).toBe('Central European Standard Time')
    expect(written('zh-CN', 'Europe/Paris').zone(NOON)).toBe('中欧标准时间')
  })

  it('never says that a show lasts no time', () => {
    expect(written('en', 'UTC').minutes(1000)).toBe('1 min')
  })
})
