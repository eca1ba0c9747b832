import { type Ms, ms } from '#shared/units/units.ts'

/** Probes sent in quick succession on joining, so that the clock is good within a second. */
const FIRST_PROBES = 10
const FIRST_GAP_MS = 70
/** Then one a second: 8 bytes up and 24 down keep up with what clocks and networks do. */
const STEADY_GAP_MS = 1000

/** How long to wait after the nth probe of a connection (counted from 0). */
export const gapAfter = (probe: number): Ms => ms(probe < FIRST_PROBES ? FIRST_GAP_MS : STEADY_GAP_MS)
