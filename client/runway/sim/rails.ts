import type { Texture } from 'three'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { fetchMeshes, type Gpu, patiently } from '../../gpu/index.ts'
import type { Bones } from './bones.ts'
import { Figure } from './figure.ts'
import { type DressedLook, dress } from './outfit.ts'
import { sew } from './tailor.ts'

/** A look on the rail: being fetched, hanging there dressed, or not to be had. */
export interface Hanger {
  readonly look: DressedLook
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
  readonly #shadows: Texture
  readonly #dress: (figure: Figure) => void
  readonly #leaving = new AbortController()

  constructor(gpu: Gpu, run: RunOfShow, bones: Bones, shadows: Texture, dress: (figure: Figure) => void) {
    this.#gpu = gpu
    this.#run = run
    this.#bones = bones
    this.#shadows = shadows
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
    const dressed = dress(given, model)
    if (!dressed) return null
    const hanger: Hanger = {
      look: dressed,
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

  /** A look is shown whole or not at all. */
  async #fetch(hanger: Hanger): Promise<void> {
    const { signal } = this.#leaving
    const { parts, swatches } = hanger.look
    const meshes = await patiently(
      () => Promise.all(parts.map(({ file }) => fetchMeshes(file, signal))),
      signal,
    )
    if (signal.aborted) return
    if (meshes === null) {
      hanger.state = 'missing'
      return
    }
    const level = (wanted: 'near' | 'far') =>
      sew(parts.map((part, i) => ({ ...part, mesh: meshes[i]!.find(({ name }) => name === wanted)! })))
    hanger.figure = new Figure(this.#gpu, this.#bones, this.#shadows, level('near'), level('far'), swatches)
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
