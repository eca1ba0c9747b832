import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Part, writeGlb } from '../field/glb.ts'
import { triangleCount } from '../field/mesh.ts'
import { figure } from './figure.ts'
import { heads } from './heads.ts'
import { DETAILS } from './people.ts'
import { CUTS, WARDROBES } from './wardrobe.ts'

const FOLDER = fileURLToPath(new URL('../meshes/crowd/', import.meta.url))

/**
 * Writes `<wardrobe>-<near|far>.glb`, each with the meshes `seated` and `standing`, and `heads-<near|far>.glb`
 * with a mesh for every coiffure; gives what it wrote.
 */
export async function buildCrowd(
  folder: string = FOLDER,
): Promise<{ file: string; bytes: number; triangles: number }[]> {
  mkdirSync(folder, { recursive: true })
  const written: { file: string; bytes: number; triangles: number }[] = []
  const write = async (file: string, parts: readonly Part[]) => {
    const glb = await writeGlb(parts)
    writeFileSync(join(folder, file), glb)
    written.push({ file, bytes: glb.length, triangles: triangleCount(parts[0]!) })
  }
  for (const level of ['near', 'far'] as const) {
    for (const wardrobe of WARDROBES) {
      const { seated, standing } = figure(CUTS[wardrobe], DETAILS[level])
      await write(`${wardrobe}-${level}.glb`, [seated, standing])
    }
    await write(`heads-${level}.glb`, heads(DETAILS[level]))
  }
  return written
}

if (import.meta.main) {
  for (const { file, bytes, triangles } of await buildCrowd()) {
    process.stdout.write(`${file} ${bytes} bytes, ${triangles} triangles\n`)
  }
}
