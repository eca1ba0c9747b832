import { openStudio } from '../pictures/hall/studio.ts'
import type { Measured } from './bench.ts'

export const name = 'frame'

const PEOPLE = [0, 20, 60, 200]
const MEGABYTE = 1024 * 1024

/** What a frame costs with four models on the runway: for one eye and for two, with the hall empty and full. */
export async function bench(): Promise<Measured> {
  const figures: Record<string, number> = {}
  const studio = await openStudio(640, 360)
  try {
    for (const people of PEOPLE) {
      for (const eyes of [1, 2] as const) {
        const cost = await studio.frame({ people, eyes })
        const as = `${eyes === 1 ? '' : 'Stereo'}${people}`
        figures[`drawCalls${as}`] = cost.calls
        figures[`triangles${as}`] = cost.triangles
        if (eyes === 2) continue
        figures[`scriptMs${as}`] = cost.scriptMs
        figures[`textureMegabytes${as}`] = cost.textureBytes / MEGABYTE
        figures[`programs${as}`] = cost.programs
      }
      const { ours, others } = await studio.allocations(people)
      figures[`allocatedBytes${people}`] = ours
      figures[`allocatedByLibrariesBytes${people}`] = others
    }
  } finally {
    await studio.close()
  }
  return {
    figures,
    budgets: {
      drawCalls60: { max: 60 },
      triangles60: { max: 300_000 },
      drawCallsStereo60: { max: 120 },
      trianglesStereo60: { max: 600_000 },
      textureMegabytes60: { max: 192 },
      allocatedBytes60: { max: 1024 },
    },
  }
}
