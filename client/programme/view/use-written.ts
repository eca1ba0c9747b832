import { useLanguage } from '../../ui/index.ts'
import { type Written, written } from '../sim/written.ts'

/** How dates and lengths are written for this visitor. */
export function useWritten(): Written {
  return written(useLanguage())
}
