import { type Ms, ms } from '#shared/units/units.ts'

/** The house's clock: wall time that never jumps while the process lives. */
export type HouseTime = () => Ms

/** Counts from the system's clock as it was at start, by the monotonic one, so that nobody can set it back. */
export const houseTime: HouseTime = () => ms(performance.timeOrigin + performance.now())
