import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const chunk = z.object({ file: z.string(), imports: z.array(z.string()).default([]) })
const manifest = z.record(z.string(), chunk)

/** What draws a hall: the page would find these one after another. */
const WANTED = ['hall/view/HallLayer.tsx', 'hall/view/ShowPage.tsx']

/** Addresses at which somebody goes straight into a hall. */
export const leadsToHall = (path: string): boolean => /^\/(show|replay|program)\//.test(path)

/** The page as it was built, asking for what draws the hall at once. Null where no page is built. */
export function hallPage(pageDir: string): string | null {
  const [index, chunks] = [join(pageDir, 'index.html'), join(pageDir, '.vite', 'manifest.json')]
  if (!existsSync(index) || !existsSync(chunks)) return null
  const page = readFileSync(index, 'utf8')
  const built = manifest.parse(JSON.parse(readFileSync(chunks, 'utf8')))
  const files = new Set<string>()
  const take = (name: string) => {
    const found = built[name]
    if (found === undefined || files.has(found.file)) return
    files.add(found.file)
    for (const inner of found.imports) take(inner)
  }
  for (const name of WANTED) take(name)
  const links = [...files]
    .filter((file) => !page.includes(file))
    .map((file) => `    <link rel="modulepreload" crossorigin href="/${file}">\n`)
  return page.replace('  </head>', `${links.join('')}  </head>`)
}
