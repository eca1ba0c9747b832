import { Object3D } from 'three'
import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { Frame } from '../../frame/index.ts'
import type { Gpu } from '../../gpu/index.ts'

export interface Runway {
  readonly object: Object3D
  /** Fetches what is needed for the first looks; progress runs from 0 to 1. */
  load(onProgress: (share: number) => void): Promise<void>
  update(frame: Frame): void
  dispose(): void
}

export function createRunway(
  whole: Gpu,
  run: RunOfShow,
  timelineOf: () => { readonly passages: readonly Passage[] },
): Runway {
  const gpu = whole.scope()
  const object = new Object3D()
  object.name = `models of ${run.id}`
  return {
    object,
    load: async (onProgress) => onProgress(1),
    update: () => void timelineOf(),
    dispose: () => gpu.dispose(),
  }
}
