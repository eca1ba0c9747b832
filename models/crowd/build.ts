import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeGlb } from '../field/glb.ts'
import { triangleCount } from '../field/mesh.ts'
import { figure } from './figure.ts'
import { DETAILS, PERSONS } from './people.ts'
import { WARDROBES } from './wardrobe.ts'

const FOLDER = fileURLToPath(new URL('../meshes/crowd/', import.meta.url))

/** Writes `<wardrobe>-<near|far>.glb`, each with the meshes `seated` and `standing`; gives what it wrote. */
export async function buildCrowd(
  folder: string = FOLDER,
): Promise<{ file: string; bytes: number; triangles: number }[]> {
  mkdirSync(folder, { recursive: true })
  const written = []
  for (const wardrobe of WARDROBES) {
    for (const level of ['near', 'far'] as const) {
      const { seated, standing } = figure(PERSONS[wardrobe], DETAILS[level])
      const glb = await writeGlb([seated, standing])
      const file = `${wardrobe}-${level}.glb`
      writeFileSync(join(folder, file), glb)
      written.push({ file, bytes: glb.length, triangles: triangleCount({ ...seated }) })
    }
  }
  return written
}

if (import.meta.main) {
  for (const { file, bytes, triangles } of await buildCrowd()) {
    process.stdout.write(`${file} ${bytes} bytes, ${triangles} triangles\n`)
  }
}
