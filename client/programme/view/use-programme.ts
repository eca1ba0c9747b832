import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTick } from '../../ui/index.ts'
import { type KnownProgramme, programmeQuery } from '../sim/asking.ts'

export interface ProgrammeNow {
  readonly programme: KnownProgramme | null
  readonly isUnreachable: boolean
  /** The house's clock, to the second. */
  readonly now: number
}

/** What is on and coming, kept up to date, with the house's clock to count down by. */
export function useProgramme(): ProgrammeNow {
  const { data, failureCount, isError } = useQuery(programmeQuery)
  const ahead = data?.aheadMs ?? 0
  const read = useCallback(() => Math.floor((Date.now() + ahead) / 1000) * 1000, [ahead])
  const now = useTick(read, 200)
  return { programme: data ?? null, isUnreachable: isError || failureCount > 0, now }
}
