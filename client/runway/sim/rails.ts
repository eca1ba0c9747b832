import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { fetchMeshes, type Gpu } from '../../gpu/index.ts'
import type { Bones } from './bones.ts'
import { Figure } from './figure.ts'
import { type Outfit, outfitOf } from './outfit.ts'
import { isSheer } from './swatches.ts'
import { sew } from './tailor.ts'

/** A look on the rail: being fetched, hanging there dressed, or not to be had. */
export interface Hanger {
  readonly outfit: Outfit
  state: 'fetching' | 'ready' | 'missing'
  figure: Figure | null
  /** How much of her is shown, 0 to 1. */
  appear: number
  /** When she was last on stage or expected there, for clearing the rail. */
  lastWanted: number
}

/** More looks than this on the rail and those wanted longest ago are taken off. */
const MOST_HANGING = 40

/** The looks of a show, fetched when they are about to be needed, in the order they are asked for. */
export class Rails {
  readonly #gpu: Gpu
  readonly #run: RunOfShow
  readonly #bones: Bones
  readonly #hangers: (Hanger | null)[]
  readonly #dress: (figure: Figure) => void
  readonly #leaving = new AbortController()

  constructor(gpu: Gpu, run: RunOfShow, bones: Bones, dress: (figure: Figure) => void) {
    this.#gpu = gpu
    this.#run = run
    this.#bones = bones
    this.#hangers = run.looks.map(() => null)
    this.#dress = dress
  }

  /** The look's hanger; asking for one that is not there sends for it. */
  want(look: number, now: number): Hanger | null {
    const known = this.#hangers[look]
    if (known) {
      known.lastWanted = now
      return known
    }
    const given = this.#run.looks[look]
    const model = this.#run.models.find(({ id }) => id === given?.model)
    if (!given || !model) return null
    const hanger: Hanger = {
      outfit: outfitOf(given, model),
      state: 'fetching',
      figure: null,
      appear: 0,
      lastWanted: now,
    }
    this.#hangers[look] = hanger
    void this.#fetch(hanger)
    this.#clear()
    return hanger
  }

  /** Settled when the look can be shown, or cannot be had. */
  async ready(look: number): Promise<void> {
    const hanger = this.want(look, 0)
    while (hanger?.state === 'fetching') await new Promise((again) => setTimeout(again, 30))
  }

  /** How many looks the show has. */
  get length(): number {
    return this.#hangers.length
  }

  /** The look's hanger if it is there; does not send for it. */
  hanging(look: number): Hanger | null {
    return this.#hangers[look] ?? null
  }

  dispose(): void {
    this.#leaving.abort()
    this.#hangers.fill(null)
  }

  async #fetch(hanger: Hanger): Promise<void> {
    const { signal } = this.#leaving
    const { parts, swatches } = hanger.outfit
    const files = await Promise.allSettled(parts.map(({ file }) => fetchMeshes(file, signal)))
    if (signal.aborted) return
    const pieces = (level: 'near' | 'far') =>
      parts.flatMap(({ slot, keep }, part) => {
        const file = files[part]!
        if (file.status === 'rejected') return []
        const mesh = file.value.find(({ name }) => name === level)
        return mesh ? [{ mesh: keep(mesh), slot, sheer: isSheer(swatches[slot]!.stuff) }] : []
      })
    const near = pieces('near')
    const far = pieces('far')
    if (near.length === 0 || far.length === 0) {
      hanger.state = 'missing'
      return
    }
    hanger.figure = new Figure(this.#gpu, this.#bones, sew(near), sew(far), swatches)
    hanger.state = 'ready'
    this.#dress(hanger.figure)
  }

  #clear(): void {
    const hanging = this.#hangers.filter((hanger) => hanger !== null)
    if (hanging.length <= MOST_HANGING) return
    const oldest = hanging.reduce((a, b) => (b.lastWanted < a.lastWanted && b.appear === 0 ? b : a))
    oldest.figure?.dispose()
    this.#hangers[this.#hangers.indexOf(oldest)] = null
  }
}
