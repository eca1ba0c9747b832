import { describe, expect, it } from 'vitest'
import { seeded } from '#shared/units/random.ts'
import { steadyLight, stepLight } from '../../../client/venue/screen/steady-light.ts'
import { FRAME_S, mostTurns, turnsOf } from './flashes-seen.ts'

/** The page measures this often; the picture itself is held within the band in every frame. */
const MEASURED_S = 0.1

/** Mean light that is shown of a film, frame by frame. */
function shownOf(film: (seconds: number) => number, seconds: number, measuredS = MEASURED_S): number[] {
  const light = steadyLight()
  const shown: number[] = []
  let measured = 0
  let nextMeasure = 0
  for (let frame = 0; frame * FRAME_S < seconds; frame++) {
    const now = frame * FRAME_S
    const level = film(now)
    if (now >= nextMeasure) {
      measured = level
      nextMeasure = now + measuredS
    }
    stepLight(light, measured, now, FRAME_S)
    shown.push(Math.min(light.high, Math.max(light.low, level)))
  }
  return shown
}

const square =
  (hertz: number, low = 0, high = 1, phase = 0) =>
  (seconds: number) =>
    (seconds * hertz + phase) % 1 < 0.5 ? high : low

describe('the light of what is projected [SH48]', () => {
  it.each([3.5, 5, 7, 10, 12.5, 20, 29])(
    'does not flash above 3 Hz with a film that flashes at %d Hz',
    (hertz) => {
      expect(mostTurns(turnsOf(shownOf(square(hertz), 20)))).toBeLessThanOrEqual(6)
      expect(mostTurns(turnsOf(shownOf(square(hertz, 0.2, 0.6, 0.37), 20)))).toBeLessThanOrEqual(6)
    },
  )

  it('comes to rest with a film that goes on flashing', () => {
    for (const hertz of [5, 10, 20]) {
      const later = shownOf(square(hertz), 30).slice(-10 / FRAME_S)
      expect(turnsOf(later).length / 10, `${hertz} Hz`).toBeLessThan(2)
    }
  })

  it('does not flash above 3 Hz whatever a film does, however it is measured', () => {
    const random = seeded(48)
    for (let film = 0; film < 60; film++) {
      const levels = Array.from({ length: 900 }, () => random.next())
      const hold = random.whole(1, 12)
      const shown = shownOf(
        (seconds) => levels[Math.floor(seconds / FRAME_S / hold) % levels.length]!,
        15,
        random.pick([0.02, 0.1, 0.5]),
      )
      expect(mostTurns(turnsOf(shown))).toBeLessThanOrEqual(6)
    }
  })

  it('the measure of this test counts what flashes', () => {
    const flashing = Array.from({ length: 600 }, (_, frame) => square(5)(frame * FRAME_S))
    expect(mostTurns(turnsOf(flashing))).toBeGreaterThanOrEqual(9)
  })

  it('lets a cut through within four tenths of a second', () => {
    const shown = shownOf((seconds) => (seconds < 2 ? 0.05 : 0.7), 4)
    expect(shown[Math.round(1.9 / FRAME_S)]).toBeCloseTo(0.05, 1)
    expect(shown[Math.round(2.4 / FRAME_S)]).toBeCloseTo(0.7, 1)
  })

  it('lets a film with a cut every second and a half through', () => {
    const film = (seconds: number) => [0.1, 0.5, 0.2, 0.6][Math.floor(seconds / 1.5) % 4]!
    const shown = shownOf(film, 12)
    for (let cut = 0; cut < 8; cut++) {
      const settled = (cut + 0.6) * 1.5
      expect(Math.abs(shown[Math.round(settled / FRAME_S)]! - film(settled))).toBeLessThan(0.07)
    }
  })

  it('follows a slow film as it is', () => {
    const film = (seconds: number) => 0.4 + 0.3 * Math.sin(seconds * 1.2)
    shownOf(film, 20).forEach((level, frame) => {
      if (frame > 60) expect(Math.abs(level - film(frame * FRAME_S))).toBeLessThan(0.03)
    })
  })
})
