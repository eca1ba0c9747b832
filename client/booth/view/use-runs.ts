import { useQuery } from '@tanstack/react-query'
import type { BoothApi, RunLine } from '../sim/booth-api.ts'

const NONE: readonly RunLine[] = []

/** The runs of show the house knows; none while it has not answered. */
export function useRuns(api: BoothApi): readonly RunLine[] {
  const { data } = useQuery({ queryKey: ['runs'], queryFn: async () => await api.runs() })
  return data?.ok ? data.value : NONE
}
