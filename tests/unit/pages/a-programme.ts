import type { ShowLine } from '#shared/protocol/programme-message.ts'

/** A show of a programme, as the house announces it. */
export const aShow = (given: Partial<ShowLine> & { id: string }): ShowLine => ({
  run: 'run',
  house: 'VIDE',
  collection: 'The Weight of Air',
  season: 'Autumn/Winter 2026',
  colour: '#e8e2d6',
  looks: 18,
  startsAt: 0,
  lastsMs: 444_000,
  phase: 'scheduled',
  mode: 'auto',
  attendees: 0,
  ...given,
})
