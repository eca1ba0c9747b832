import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const MESHES = fileURLToPath(new URL('meshes', import.meta.url))

/** Serves the generated meshes under /meshes while developing, and lays them beside the page when it is built. */
export function meshes(): Plugin {
  const files = () =>
    readdirSync(MESHES, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  return {
    name: 'front-row-meshes',
    configureServer(server) {
      server.middlewares.use('/meshes', (request, response) => {
        const file = join(MESHES, decodeURIComponent((request.url ?? '').split('?')[0]!))
        if (file.startsWith(MESHES) && existsSync(file)) return void createReadStream(file).pipe(response)
        response.statusCode = 404
        response.end()
      })
    },
    generateBundle() {
      for (const file of files()) {
        this.emitFile({
          type: 'asset',
          fileName: `meshes/${file.slice(MESHES.length + 1)}`,
          source: readFileSync(file),
        })
      }
    },
  }
}
