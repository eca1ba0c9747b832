import { type Ms, ms } from '#shared/units/units.ts'

/** One probe there and back: when the page sent it, when the house had it and answered, when the page had the answer. */
export interface Probe {
  /** The page's clock. */
  readonly sent: Ms
  /** The house's clock. */
  readonly arrived: Ms
  readonly answered: Ms
  /** The page's clock. */
  readonly returned: Ms
}

/** What a probe says: at a moment of the page's clock the house was `offset` ahead, give or take half of `rtt`. */
export interface Sample {
  readonly at: Ms
  readonly offset: Ms
  readonly rtt: Ms
}

/** Reads a probe as RFC 5905 does (section 8). Null where the times cannot be true. */
export function sampleOf(probe: Probe): Sample | null {
  const there = probe.arrived - probe.sent
  const back = probe.returned - probe.answered
  const rtt = probe.returned - probe.sent - (probe.answered - probe.arrived)
  const sound = Number.isFinite(there) && Number.isFinite(back) && rtt >= 0 && probe.answered >= probe.arrived
  if (!sound) return null
  return { at: ms((probe.sent + probe.returned) / 2), offset: ms((there - back) / 2), rtt: ms(rtt) }
}
