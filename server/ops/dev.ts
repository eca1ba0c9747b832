/** `npm run dev`: the page from Vite, reloading as it changes, and the server behind it, restarting as it changes. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { readConfig } from './config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const config = readConfig(process.env, [])
const behind = config.port + 1

const server = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--watch',
    '--watch-preserve-output',
    join(root, 'server', 'main.ts'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      PUBLIC_URL: `http://localhost:${config.port}`,
      ...process.env,
      PORT: String(behind),
      HOST: '127.0.0.1',
    },
  },
)
const target = `http://127.0.0.1:${behind}`
const page = await createServer({
  configFile: join(root, 'vite.config.ts'),
  server: {
    port: config.port,
    host: config.host,
    proxy: {
      '/api': { target },
      '/media': { target },
      // Sockets of rooms: /process/room, both ids of nine characters.
      '^/[\\w-]{9}/[\\w-]{9}': { target, ws: true },
    },
  },
})
await page.listen()
page.printUrls()

const stop = () => {
  server.kill('SIGTERM')
  void page.close().then(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
process.on('disconnect', stop)
