import { latest, progress } from '#shared/show/compile/fade.ts'
import type { LightCue } from '#shared/show/cues/light-cue.ts'
import type { GroupLight, LightLook } from '#shared/show/stage.ts'

/** A look of light a group fades to. */
interface LightKey {
  readonly startsAt: number
  readonly endsAt: number
  readonly from: LightLook
  /** Effects of the look being left go on running while it fades. */
  readonly fromRate: number
  readonly to: LightLook
  readonly toRate: number
}

/**
 * Two changes of one group are never nearer than this: up, down and up again takes longer than a third of a
 * second, so that however fast GO is pressed, no light flashes above 3 Hz (WCAG 2.3.1).
 */
export const LEAST_BETWEEN_CHANGES_MS = 175

export class LightTrack {
  readonly #keys: LightKey[] = []
  readonly #initial: LightLook

  constructor(initial: LightLook) {
    this.#initial = initial
  }

  /** Cues must be added in the order they start. */
  add(startsAt: number, duration: number, cue: LightCue): void {
    const before = this.#keys.at(-1)
    const start =
      before === undefined ? startsAt : Math.max(startsAt, before.startsAt + LEAST_BETWEEN_CHANGES_MS)
    const from = this.#frozen(start)
    const [red, green, blue] =
      cue.colour === undefined ? [from.red, from.green, from.blue] : linear(cue.colour)
    const { level, effect, depth, rate } = cue
    this.#keys.push({
      startsAt: start,
      endsAt: start + duration,
      from,
      fromRate: before?.toRate ?? 0,
      to: { level, red, green, blue, effect, depth, turns: 0 },
      toRate: rate,
    })
  }

  /** Writes the light of the group at show time t. */
  into(light: GroupLight, t: number): void {
    const key = latest(this.#keys, t)
    if (key === undefined) {
      copy(light.from, this.#initial, 0)
      copy(light.to, this.#initial, 0)
      light.mix = 1
      return
    }
    const since = (t - key.startsAt) / 1000
    copy(light.from, key.from, since * key.fromRate)
    copy(light.to, key.to, since * key.toRate)
    light.mix = progress(key, t)
  }

  /** The light at a moment as one look: what the next fade starts from. */
  #frozen(t: number): LightLook {
    const key = latest(this.#keys, t)
    if (key === undefined) return this.#initial
    const mix = progress(key, t)
    const mixed = (from: number, to: number) => from + (to - from) * mix
    const sameEffect = key.from.effect === key.to.effect
    return {
      level: mixed(key.from.level, key.to.level),
      red: mixed(key.from.red, key.to.red),
      green: mixed(key.from.green, key.to.green),
      blue: mixed(key.from.blue, key.to.blue),
      effect: key.to.effect,
      depth: sameEffect ? mixed(key.from.depth, key.to.depth) : key.to.depth * mix,
      turns: key.to.turns + ((t - key.startsAt) / 1000) * key.toRate,
    }
  }
}

function copy(into: LightLook, from: LightLook, turned: number): void {
  into.level = from.level
  into.red = from.red
  into.green = from.green
  into.blue = from.blue
  into.effect = from.effect
  into.depth = from.depth
  into.turns = from.turns + turned
}

/** `#rrggbb` in linear light, 0 to 1 each, by gamma 2.2 in squares and products so that all machines agree. */
export function linear(colour: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    // v^2.2 ≈ v² (0.8 + 0.2 v): off by less than 0.008, from products alone.
    return value * value * (0.8 + 0.2 * value)
  }
  return [channel(1), channel(3), channel(5)]
}
