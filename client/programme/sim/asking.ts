import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ProgrammeMessage } from '#shared/protocol/programme-message.ts'
import { askProgramme } from '../../net/index.ts'

/** The programme, and how far the house's clock is ahead of this device's. */
export interface KnownProgramme extends ProgrammeMessage {
  readonly aheadMs: number
}

const USUALLY_MS = 12_000
const ABOUT_TO_CHANGE_MS = 2_000
const CLOSE_MS = 6_000

/** How long the programme stays news: shorter around the beginning of a show. */
export function askAgainIn(programme: ProgrammeMessage | undefined, now: number): number {
  if (programme === undefined) return ABOUT_TO_CHANGE_MS
  const changing = programme.shows.some(
    ({ startsAt, phase }) =>
      (phase === 'doors' || phase === 'standby') && Math.abs(startsAt - now) < CLOSE_MS,
  )
  return changing ? ABOUT_TO_CHANGE_MS : USUALLY_MS
}

export const programmeQuery = queryOptions<KnownProgramme>({
  queryKey: ['programme'],
  queryFn: async () => {
    const answer = await askProgramme()
    if (!answer.ok) throw new Error(answer.error.message)
    return { ...answer.value, aheadMs: answer.value.now - Date.now() }
  },
  refetchInterval: ({ state }) => askAgainIn(state.data, Date.now() + (state.data?.aheadMs ?? 0)),
  retry: true,
  retryDelay: 3000,
  staleTime: 2000,
})

/** Asks for the programme before anything is drawn, so that the first picture need not wait for it. */
export function askAhead(queries: QueryClient): void {
  void queries.prefetchQuery(programmeQuery)
}
