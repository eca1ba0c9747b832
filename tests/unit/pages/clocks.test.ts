import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countdownClock, showClock, signedClock } from '../../../client/booth/sim/clock-words.ts'
import { fromLocalField, toLocalField } from '../../../client/booth/sim/local-field.ts'
import { ARMED_MS, BOUNCE_MS, Twice } from '../../../client/booth/sim/twice.ts'
import { clockFace, farOff } from '../../../client/ui/sim/clock-face.ts'

describe('a countdown', () => {
  it('shows hours only when there are any', () => {
    expect(clockFace(80)).toBe('1:20')
    expect(clockFace(5)).toBe('0:05')
    expect(clockFace(7449)).toBe('2:04:09')
  })

  it('stops at zero', () => {
    expect(clockFace(-3)).toBe('0:00')
  })

  it('counts days once there are two', () => {
    expect(farOff(2 * 86_400)).toEqual({ days: 2 })
    expect(farOff(2 * 86_400 - 1)).toEqual({ clock: '47:59:59' })
  })

  it('reads back as the seconds it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seconds) => {
        const read = clockFace(seconds)
          .split(':')
          .reduce((sum, part) => sum * 60 + Number(part), 0)
        expect(read).toBe(seconds)
      }),
      { seed: 5 },
    )
  })
})

describe("a caller's clock", () => {
  it('gives tenths where they are asked for, cut and not rounded', () => {
    expect(showClock(92_480, true)).toBe('1:32.4')
    expect(showClock(59_999)).toBe('0:59')
  })

  it('shows the second that is running out', () => {
    expect(countdownClock(400)).toBe('0:01')
    expect(countdownClock(1000)).toBe('0:01')
    expect(countdownClock(1001)).toBe('0:02')
  })

  it('says nothing of a moment that never comes', () => {
    expect(showClock(Number.POSITIVE_INFINITY)).toBe('–')
  })

  it('always signs what is off the plan', () => {
    expect(signedClock(13_900)).toBe('+0:13')
    expect(signedClock(-13_900)).toBe('−0:13')
  })
})

describe('a date field', () => {
  it('reads back the second it was given', () => {
    const moment = Math.floor(Date.UTC(2026, 10, 21, 12, 3, 4) / 1000) * 1000
    expect(fromLocalField(toLocalField(moment))).toBe(moment)
  })

  it('is nothing while it is empty', () => {
    expect(fromLocalField('')).toBeNull()
  })
})

describe('something pressed twice', () => {
  it('is done by the second press, soon enough after the first', () => {
    const panic = new Twice()
    expect(panic.press(0)).toBe(false)
    expect(panic.isArmed(ARMED_MS - 1)).toBe(true)
    expect(panic.press(ARMED_MS - 1)).toBe(true)
  })

  it('is not done by a second press that comes late, nor by a third', () => {
    const panic = new Twice()
    panic.press(0)
    expect(panic.press(ARMED_MS)).toBe(false)
    expect(panic.press(2 * ARMED_MS - 10)).toBe(true)
    expect(panic.isArmed(2 * ARMED_MS - 9)).toBe(false)
    expect(panic.press(2 * ARMED_MS)).toBe(false)
  })

  it('is not done by a hand that bounced', () => {
    const panic = new Twice()
    panic.press(0)
    expect(panic.press(BOUNCE_MS - 1)).toBe(false)
    expect(panic.press(BOUNCE_MS)).toBe(true)
  })
})
