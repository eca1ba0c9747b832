import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { BONE_COUNT } from '#shared/body/bones.ts'
import { BUILDS, HAIR_STYLES, PIECE_IDS } from '#shared/garment/catalogue.ts'
import { ZONES } from '#shared/garment/zones.ts'
import { BUDGET, CUTTING, HAIR_BUDGET, MESHES_BUDGET, PIECE_BUDGET } from '../../../models/budget.ts'
import type { Part } from '../../../models/field/glb.ts'
import { EXCLUDED, VARIANTS } from '../../../models/garment/wardrobe.ts'
import { BODY_PARTS, hairName } from '../../../models/manifest.ts'
import { loadPart, manifest } from '../../pictures/atelier/meshes.ts'

const MESHES = fileURLToPath(new URL('../../../models/meshes/', import.meta.url))
const made = manifest()
const LEVELS = ['near', 'far'] as const
const known = new Set<number>(Object.values(ZONES))

const everyPart = BUILDS.flatMap((build) =>
  Object.entries(made.builds[build].parts).map(([name, part]) => ({ build, name, part })),
)

describe('the manifest', () => {
  it.each(BUILDS)('has for %s a body, every hair style and every piece or a reason why not', (build) => {
    const { parts, excluded } = made.builds[build]
    const wanted = [...BODY_PARTS, ...HAIR_STYLES.map(hairName), ...Object.keys(VARIANTS)]
    for (const name of wanted) expect(parts[name], name).toBeDefined()
    for (const piece of PIECE_IDS) {
      if (parts[piece] === undefined) expect(excluded[piece], piece).toMatch(/\w+ \w+/)
    }
    expect(excluded).toEqual(EXCLUDED[build] ?? {})
  })

  it('names files that are there and as long as it says, 8 MB together at most', () => {
    let bytes = 0
    for (const { part } of everyPart) {
      expect(existsSync(MESHES + part.file), part.file).toBe(true)
      expect(statSync(MESHES + part.file).size, part.file).toBe(part.bytes)
      bytes += part.bytes
    }
    expect(bytes).toBeLessThan(MESHES_BUDGET)
  })

  it('keeps every part within its budget of triangles', () => {
    for (const { build, name, part } of everyPart) {
      const budget = budgetOf(name)
      for (const level of LEVELS) {
        expect(part.triangles[level], `${build} ${name} ${level}`).toBeLessThanOrEqual(budget[level])
      }
    }
  })
})

/** Parts of the body that are cut into zones may have more by what the cuts add. */
function budgetOf(name: string): { readonly near: number; readonly far: number } {
  const hair = HAIR_STYLES.find((style) => hairName(style) === name)
  if (hair) return HAIR_BUDGET[hair]
  if (!BODY_PARTS.includes(name as (typeof BODY_PARTS)[number])) return PIECE_BUDGET
  const { near, far } = BUDGET[name.startsWith('feet') ? 'feet' : (name as keyof typeof BUDGET)]
  return { near: near * CUTTING, far: far * CUTTING + 700 }
}

describe.each(BUILDS)('every part of %s', (build) => {
  it('is carried by bones there are, with weights that sum to 255', async () => {
    await eachLevel(build, (part, name) => {
      const { joints, weights } = part as Required<Part>
      let astray = 0
      for (let at = 0; at < weights.length; at += 4) {
        const sum = weights[at]! + weights[at + 1]! + weights[at + 2]! + weights[at + 3]!
        const bone = Math.max(joints[at]!, joints[at + 1]!, joints[at + 2]!, joints[at + 3]!)
        if (sum !== 255 || bone >= BONE_COUNT) astray++
      }
      expect(astray, name).toBe(0)
    })
  })

  it('has one known zone a triangle', async () => {
    await eachLevel(build, (part, name) => {
      const zone = (corner: number) => part.colours![part.indices[corner]! * 4 + 2]!
      let mixed = 0
      for (let at = 0; at < part.indices.length; at += 3) {
        const same = zone(at) === zone(at + 1) && zone(at) === zone(at + 2)
        if (!same || !known.has(zone(at))) mixed++
      }
      expect(mixed, name).toBe(0)
    })
  })

  it('has as many triangles as the manifest says, hardly one of them without an area', async () => {
    await eachLevel(build, (part, name, level) => {
      expect(part.indices.length / 3, name).toBe(made.builds[build].parts[name]!.triangles[level])
      expect(flatShare(part), name).toBeLessThan(0.06)
    })
  })

  async function eachLevel(
    of: typeof build,
    check: (part: Part, name: string, level: 'near' | 'far') => void,
  ): Promise<void> {
    for (const name of Object.keys(made.builds[of].parts)) {
      for (const level of LEVELS) check(await loaded(of, name, level), name, level)
    }
  }
})

const shelf = new Map<string, Promise<Part>>()

function loaded(...which: Parameters<typeof loadPart>): Promise<Part> {
  const name = which.join('/')
  const there = shelf.get(name) ?? loadPart(...which)
  shelf.set(name, there)
  return there
}

/** The share of triangles smaller than a hundredth of a square millimetre. */
function flatShare({ positions, indices }: Part): number {
  let flat = 0
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3]
    const edge = (from: number, to: number, axis: number) => positions[to + axis]! - positions[from + axis]!
    const cross = (i: number, j: number) => edge(a, b, i) * edge(a, c, j) - edge(a, b, j) * edge(a, c, i)
    if (Math.hypot(cross(1, 2), cross(2, 0), cross(0, 1)) / 2 < 1e-8) flat++
  }
  return flat / (indices.length / 3)
}
