import type { Stage } from '#shared/show/stage.ts'
import type { Ms } from '#shared/units/units.ts'
import type { People } from '../../crowd/index.ts'

/** Who is drawn in the seats: those who sit there now, or those who sat there that night. */
export interface Audience {
  readonly people: People
  /** Writes everybody as they are seen at a moment of the house's clock. */
  write(houseTime: Ms, seconds: number, stage: Stage): void
}
