/**
 * Every npm script starts here, on whatever Node npm itself runs on. Installs what is missing, then hands over
 * to the Node that the project pins. Plain JavaScript and no dependencies, because nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TASKS = {
  start: 'server/ops/start.ts',
  dev: 'server/ops/dev.ts',
  test: 'tests/run.ts',
  check: 'server/ops/check.ts',
  format: 'server/ops/check.ts',
  bench: 'tests/bench/run.ts',
  load: 'tests/load/run.ts',
  pictures: 'tests/pictures/run.ts',
  models: 'models/build.ts',
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const [task = '', ...rest] = process.argv.slice(2)
const entry = TASKS[task]
if (!entry) quit(`There is no task "${task}". Known: ${Object.keys(TASKS).join(', ')}.`)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  quit(`Front Row needs Node 20.19 or newer to start; this is ${process.versions.node}.`)
}

installWhenStale()
handOver()

/** Installs exactly what the lock file says, when it says something else than what was installed last. */
function installWhenStale() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  const stamp = join(root, 'node_modules', '.front-row-install')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  note('Installing packages (once, about a minute) …')
  const npm = process.env.npm_execpath
  // A fresh clone is installed from nothing; one that is only behind is brought up to date in place.
  const how = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci']
  const arguments_ = [...how, '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', arguments_, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      })
  if (done.status !== 0) quit('Installing failed; the message of npm is above.')
  writeFileSync(stamp, wanted)
}

/** Runs the task on the pinned Node, passes signals on, and ends as it ends. */
function handOver() {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) quit(`${node} is missing; delete node_modules and try again.`)
  const binaries = join(root, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, entry), ...rest], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      FRONT_ROW_TASK: task,
      PATH: `${join(root, 'node_modules', 'node', 'bin')}${separator}${binaries}${separator}${process.env.PATH ?? ''}`,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)))
}

function note(words) {
  process.stderr.write(`${words}\n`)
}

function quit(words) {
  note(words)
  process.exit(1)
}
