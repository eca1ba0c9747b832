import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BONE_COUNT } from '../shared/body/bones.ts'
import { BUILDS, type Build, HAIR_STYLES, PIECE_IDS } from '../shared/garment/catalogue.ts'
import { feet, hands, trunkAndLimbs } from './body/body-parts.ts'
import { figureOf } from './body/figure.ts'
import { wholeOf } from './body/whole.ts'
import { BUDGET, HAIR_BUDGET } from './budget.ts'
import { buildCrowd } from './crowd/build.ts'
import { FILE_UNIT, type Part, WEAVE_UNIT, writeGlb } from './field/glb.ts'
import { joined } from './garment/patch.ts'
import { tailorsOf } from './garment/tailor.ts'
import { cutPart, EXCLUDED, VARIANTS } from './garment/wardrobe.ts'
import { denseHair, denseHead, hairPart, headPart } from './head/head-parts.ts'
import { type BuildMeshes, hairName, type Manifest, type PartMeshes } from './manifest.ts'

/**
 * `npm run models`: makes every body, head, hair and piece for every build and writes them as GLB files with a
 * manifest. The same sources give the same bytes. `npm run models -- willow longCoat` makes only parts whose
 * build and name are among the words, and leaves the manifest as it is.
 */
const LEVELS = ['near', 'far'] as const
const MESHES = join(dirname(fileURLToPath(import.meta.url)), 'meshes')

/** Both levels of a part; making them is put off until it is known to be wanted. */
interface Job {
  readonly name: string
  readonly make: () => readonly [near: Part, far: Part]
}

const wanted = process.argv.slice(2)
const builds: [Build, BuildMeshes][] = []
for (const build of BUILDS) {
  if (wanted.some((word) => BUILDS.includes(word as Build)) && !wanted.includes(build)) continue
  if (wanted.length === 0) rmSync(join(MESHES, build), { recursive: true, force: true })
  builds.push([build, await makeBuild(build)])
}
if (wanted.length === 0) {
  writeManifest(Object.fromEntries(builds) as Record<Build, BuildMeshes>)
  for (const { file, bytes } of await buildCrowd()) note(`crowd   ${file} ${(bytes / 1024).toFixed(0)} kB`)
}

async function makeBuild(build: Build): Promise<BuildMeshes> {
  const names = wanted.filter((word) => !BUILDS.includes(word as Build))
  const jobs = [...bodyJobs(build), ...pieceJobs(build)].filter(
    (job) => names.length === 0 || names.includes(job.name),
  )
  const parts: [string, PartMeshes][] = []
  for (const job of jobs) parts.push([job.name, await makePart(build, job)])
  return { parts: Object.fromEntries(parts), excluded: EXCLUDED[build] ?? {} }
}

async function makePart(build: Build, { name, make }: Job): Promise<PartMeshes> {
  const began = performance.now()
  const [near, far] = make()
  const bytes = await writeGlb([near, far], { build, part: name })
  const file = `${build}/${name}.glb`
  mkdirSync(join(MESHES, build), { recursive: true })
  writeFileSync(join(MESHES, file), bytes)
  const triangles = { near: near.indices.length / 3, far: far.indices.length / 3 }
  note(
    `${build.padEnd(7)} ${name.padEnd(14)} ${String(triangles.near).padStart(6)} ${String(triangles.far).padStart(5)} triangles  ` +
      `${(bytes.length / 1024).toFixed(0).padStart(4)} kB  ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
  return { file, bytes: bytes.length, triangles, bounds: boundsOf(near) }
}

function bodyJobs(build: Build): Job[] {
  const whole = wholeOf(figureOf(build, 'heels'))
  const flat = wholeOf(figureOf(build, 'flat'))
  const levels = (make: (triangles: number) => Part[] | Part, { near, far }: { near: number; far: number }) =>
    [make(near), make(far)].map((part, level) => ({
      ...(Array.isArray(part) ? part[0]! : part),
      name: LEVELS[level]!,
    })) as [Part, Part]
  const fromPatches = (make: (triangles: number) => Parameters<typeof joined>[1]) => (triangles: number) =>
    joined('', make(triangles))
  return [
    {
      name: 'body',
      make: () =>
        levels(
          fromPatches((n) => trunkAndLimbs(whole, n)),
          BUDGET.body,
        ),
    },
    {
      name: 'hands',
      make: () =>
        levels(
          fromPatches((n) => hands(whole, n)),
          BUDGET.hands,
        ),
    },
    {
      name: 'feet-heels',
      make: () =>
        levels(
          fromPatches((n) => feet(whole, n)),
          BUDGET.feet,
        ),
    },
    {
      name: 'feet-flat',
      make: () =>
        levels(
          fromPatches((n) => feet(flat, n)),
          BUDGET.feet,
        ),
    },
    {
      name: 'head',
      make: () => {
        const dense = denseHead(whole)
        return levels((n) => headPart(whole, dense, '', n), BUDGET.head)
      },
    },
    ...HAIR_STYLES.map((style) => ({
      name: hairName(style),
      make: () => {
        const dense = denseHair(whole, style)
        return levels((n) => hairPart(whole, style, dense, '', n), HAIR_BUDGET[style])
      },
    })),
  ]
}

function pieceJobs(build: Build): Job[] {
  const tailors = tailorsOf(build)
  const pieces = PIECE_IDS.filter((piece) => EXCLUDED[build]?.[piece] === undefined)
  return [...pieces, ...Object.keys(VARIANTS)].map((name) => ({ name, make: () => cutPart(tailors, name) }))
}

function writeManifest(made: Record<Build, BuildMeshes>): void {
  const manifest: Manifest = {
    format: 'front-row/meshes@1',
    unit: FILE_UNIT,
    weaveUnit: WEAVE_UNIT,
    bones: BONE_COUNT,
    builds: made,
  }
  writeFileSync(join(MESHES, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
  const bytes = Object.values(made).flatMap(({ parts }) => Object.values(parts).map((part) => part.bytes))
  note(`${bytes.length} files, ${(bytes.reduce((sum, size) => sum + size, 0) / 1024 / 1024).toFixed(2)} MB`)
}

function boundsOf({ positions }: Part): PartMeshes['bounds'] {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  positions.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3]!, value)
    high[i % 3] = Math.max(high[i % 3]!, value)
  })
  const rounded = (corner: number[]) => corner.map((value) => Math.round(value * 1e4) / 1e4)
  return { low: rounded(low), high: rounded(high) }
}

function note(words: string): void {
  process.stderr.write(`${words}\n`)
}
