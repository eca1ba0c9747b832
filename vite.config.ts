import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const MESHES = here('models/meshes')

/** Serves the generated meshes under /meshes while developing, and lays them beside the page when it is built. */
function meshes(): Plugin {
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

/** The XR library brings a simulated headset for whoever develops with it: nobody who attends should fetch it. */
const noSimulatedHeadset: Plugin = {
  name: 'front-row-no-simulated-headset',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './emulate.js' && importer?.includes('@pmndrs/xr') ? here('client/xr/no-emulator.ts') : null,
}

export default defineConfig({
  root: here('client'),
  publicDir: here('assets/public'),
  plugins: [react(), meshes(), noSimulatedHeadset],
  resolve: { dedupe: ['three', 'react', 'react-dom'] },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
})
