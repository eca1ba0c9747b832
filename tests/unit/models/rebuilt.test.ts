import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { figure } from '../../../models/crowd/figure.ts'
import { heads } from '../../../models/crowd/heads.ts'
import { DETAILS } from '../../../models/crowd/people.ts'
import { CUTS } from '../../../models/crowd/wardrobe.ts'
import { writeGlb } from '../../../models/field/glb.ts'
import { tailorsOf } from '../../../models/garment/tailor.ts'
import { cutPart } from '../../../models/garment/wardrobe.ts'

const MESHES = fileURLToPath(new URL('../../../models/meshes/', import.meta.url))
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the wardrobe', () => {
  const tailors = tailorsOf('peony')

  it.each(['belt', 'pencilSkirt', 'croppedJacket'])(
    'cuts %s to the very bytes that are kept',
    async (name) => {
      const cut = await writeGlb([...cutPart(tailors, name)], { build: 'peony', part: name })
      expect(digest(cut)).toBe(digest(readFileSync(`${MESHES}peony/${name}.glb`)))
    },
  )
})

describe('the audience', () => {
  const kept = (file: string) => digest(readFileSync(`${MESHES}crowd/${file}.glb`))

  it('is carved to the very bytes that are kept: heads, and somebody dressed', async () => {
    const { seated, standing } = figure(CUTS.gown, DETAILS.far)
    expect(digest(await writeGlb([seated, standing]))).toBe(kept('gown-far'))
    expect(digest(await writeGlb(heads(DETAILS.far)))).toBe(kept('heads-far'))
  })
})
