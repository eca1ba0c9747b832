/** One level fading to the next, over and over: the house lights, a volume, an amount of haze. */
export interface Fade {
  readonly startsAt: number
  readonly endsAt: number
  readonly from: number
  readonly to: number
}

/** Lays fades end to end; one that begins while another runs takes over from where that has come. */
export class FadeTrack {
  readonly #fades: Fade[] = []
  readonly #initial: number

  constructor(initial: number) {
    this.#initial = initial
  }

  /** Fades must be added in the order they start. */
  add(startsAt: number, duration: number, to: number): void {
    this.#fades.push({ startsAt, endsAt: startsAt + duration, from: this.at(startsAt), to })
  }

  at(t: number): number {
    const fade = latest(this.#fades, t)
    return fade === undefined ? this.#initial : fade.from + (fade.to - fade.from) * progress(fade, t)
  }
}

interface Spanned {
  readonly startsAt: number
  readonly endsAt: number
}

/** The last of a list, in order of start, that has started by t. */
export function latest<Item extends { readonly startsAt: number }>(
  items: readonly Item[],
  t: number,
): Item | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.startsAt <= t) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** How far through a span t is, 0 to 1, eased at both ends. */
export function progress(span: Spanned, t: number): number {
  const length = span.endsAt - span.startsAt
  if (length <= 0 || t >= span.endsAt) return 1
  const share = (t - span.startsAt) / length
  return share <= 0 ? 0 : share * share * (3 - 2 * share)
}
