import type { ShowId } from '#shared/units/units.ts'
import { showId } from '#shared/units/units.ts'
import { aRun, entrance } from '../unit/show/a-show.ts'
import { post, withKey } from './guest.ts'
import type { SpawnedHouse } from './spawn-house.ts'

/** A run of show that a test can call: lights that answer at once, three looks, and room between the GOs. */
export const TEST_RUN = aRun([
  { kind: 'houseLights', level: 0.1, duration: '100 ms', trigger: 'go' },
  { kind: 'sound', action: 'music', trigger: { at: '500 ms' } },
  { kind: 'light', group: 'wash', level: 1, duration: '0 s', trigger: { go: { gap: '5 s' } } },
  { kind: 'light', group: 'wash', level: 0.2, duration: '0 s', trigger: { go: { gap: '5 s' } } },
  { ...entrance(1, { go: { gap: '5 s' } }) },
  { ...entrance(2, { go: { gap: '36 beats' } }) },
  { ...entrance(3, { go: { gap: '36 beats' } }) },
])

/** Brings a run of show and puts it on the programme. */
export async function putOn(
  house: SpawnedHouse,
  run: object = TEST_RUN,
  options: { startsInMs?: number; mode?: 'auto' | 'called' } = {},
): Promise<ShowId> {
  const brought = await post(house, '/booth/runs', JSON.stringify(run), withKey(house))
  if (brought.status !== 201) throw new Error(JSON.stringify(brought.body))
  const startsAt = Date.now() + (options.startsInMs ?? 30_000)
  const request = { run: brought.body.hash, startsAt, mode: options.mode ?? 'called' }
  const scheduled = await post(house, '/booth/shows', request, withKey(house))
  if (scheduled.status !== 201) throw new Error(JSON.stringify(scheduled.body))
  return showId(scheduled.body.show as string)
}
