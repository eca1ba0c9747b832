import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ShowLine } from '#shared/protocol/programme-message.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { type ApiFailure, askRun, askShow } from '../../net/index.ts'

/** A collection as it stands on the programme, and everything in it. */
export interface Collection {
  readonly show: ShowLine
  readonly run: RunOfShow
}

export type CollectionAsked =
  | { readonly is: 'asking' }
  | { readonly is: 'here'; readonly collection: Collection }
  | { readonly is: 'missing'; readonly failure: ApiFailure }

/** How a show stands changes, and is asked again this often; what is in it does not. */
const ASKED_EVERY_MS = 15_000

const collectionQuery = (id: string) =>
  queryOptions<CollectionAsked>({
    queryKey: ['collection', id],
    queryFn: async () => {
      const show = await askShow(id)
      if (!show.ok) return { is: 'missing', failure: show.error }
      const run = await askRun(show.value.run)
      if (!run.ok) return { is: 'missing', failure: run.error }
      return { is: 'here', collection: { show: show.value, run: run.value } }
    },
    structuralSharing: true,
    staleTime: ASKED_EVERY_MS,
    refetchInterval: ({ state }) =>
      state.data?.is === 'missing' && state.data.failure.kind !== 'offline' ? false : ASKED_EVERY_MS,
  })

/** The collection of a show. */
export const useCollection = (id: string): CollectionAsked =>
  useQuery(collectionQuery(id)).data ?? { is: 'asking' }
