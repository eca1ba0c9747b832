/**
 * Takes pictures of the hall: `node tests/pictures/hall/shoot.ts <folder> [name …]`, `SIZE=1280x720` for another
 * size. Prints what each cost.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStudio } from './studio.ts'

const [folder = 'pictures', ...asked] = process.argv.slice(2)
const [width, height] = (process.env.SIZE ?? '960x540').split('x').map(Number) as [number, number]

const studio = await openStudio(width, height)
try {
  mkdirSync(folder, { recursive: true })
  for (const name of asked.length > 0 ? asked : studio.names) {
    const cost = await studio.take(name)
    await studio.save(join(folder, `${name}.png`))
    process.stdout.write(`${name} ${JSON.stringify(cost)}\n`)
  }
  for (const complaint of studio.complaints) process.stderr.write(`${complaint}\n`)
} finally {
  await studio.close()
}
