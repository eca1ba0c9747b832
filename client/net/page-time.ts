import { type Ms, ms } from '#shared/units/units.ts'

/** The page's monotonic clock. */
export const pageNow = (): Ms => ms(performance.now())
