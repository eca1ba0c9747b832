import { describe, expect, it } from 'vitest'
import { FACE_ENLARGED } from '#shared/body/face.ts'
import { BUILDS, HAIR_STYLES } from '#shared/garment/catalogue.ts'
import { ZONES } from '#shared/garment/zones.ts'
import type { Part } from '../../../models/field/glb.ts'
import { hairName } from '../../../models/manifest.ts'
import { loadPart } from '../../pictures/atelier/meshes.ts'

/** Where vertices that are lips are on the common face, metres. */
function lipsOn({ colours, uvs }: Part): { across: number; up: number }[] {
  const lips: { across: number; up: number }[] = []
  for (let vertex = 0; vertex < uvs!.length / 2; vertex++) {
    if (colours![vertex * 4 + 2] !== ZONES.face || colours![vertex * 4 + 3]! < 200) continue
    lips.push({
      across: Math.abs(uvs![vertex * 2]!) / FACE_ENLARGED,
      up: uvs![vertex * 2 + 1]! / FACE_ENLARGED,
    })
  }
  return lips
}

describe.each(BUILDS)('the face of %s', (build) => {
  it('has its own lips where those of the common face are drawn', async () => {
    const lips = lipsOn(await loadPart(build, 'head', 'near'))
    expect(lips.length).toBeGreaterThan(60)
    const widest = Math.max(...lips.map(({ across }) => across))
    const highest = Math.max(...lips.map(({ up }) => up))
    const lowest = Math.min(...lips.map(({ up }) => up))
    expect(widest).toBeGreaterThan(0.02)
    expect(widest).toBeLessThan(0.0252)
    expect(highest).toBeLessThan(-0.0545)
    expect(highest).toBeGreaterThan(-0.0585)
    expect(lowest).toBeGreaterThan(-0.0755)
    expect(lowest).toBeLessThan(-0.0715)
  })

  it.each(HAIR_STYLES)('has %s hair that thins out towards the skin', async (style) => {
    const { colours } = await loadPart(build, hairName(style), 'near')
    const over = Array.from({ length: colours!.length / 4 }, (_, vertex) => colours![vertex * 4 + 3]!)
    expect(Math.min(...over)).toBe(0)
    if (style === 'shaved') expect(Math.max(...over)).toBeLessThan(128)
    else expect(over.filter((height) => height === 255).length).toBeGreaterThan(over.length / 3)
  })
})
