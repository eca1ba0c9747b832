import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { meshes } from './models/served.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
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
    manifest: true,
    chunkSizeWarningLimit: 1200,
    // Slices of the Chinese letters are files: the page may load fonts from itself alone.
    assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
  },
  worker: { format: 'es' },
})
