/** `npm run check`: format, lint, types, who imports whom, cycles, dead code. `npm run format` mends what it can. */
import { spawnSync } from 'node:child_process'

interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

const FOLDERS = ['shared', 'client', 'server', 'models', 'tests']

const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--colors=off', '--max-diagnostics=40', '.'] },
  { name: 'types of shared', command: ['tsc', '-p', 'shared'] },
  { name: 'types of server', command: ['tsc', '-p', 'server'] },
  { name: 'types of client', command: ['tsc', '-p', 'client'] },
  { name: 'types of tests and models', command: ['tsc', '-p', 'tests'] },
  {
    name: 'boundaries and cycles',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', ...FOLDERS],
  },
  { name: 'dead code', command: ['knip', '--no-progress'] },
]

if (process.env.FRONT_ROW_TASK === 'format') {
  const [program, ...rest] = ['biome', 'check', '--write', '.'] as const
  process.exit(spawnSync(program, rest, { stdio: 'inherit' }).status ?? 1)
}

let failed = 0
for (const { name, command } of STEPS) {
  const [program, ...rest] = command
  const done = spawnSync(program, rest, { encoding: 'utf8', shell: process.platform === 'win32' })
  const passed = done.status === 0
  process.stdout.write(`${passed ? '✓' : '✗'} ${name}\n`)
  if (passed) continue
  failed++
  process.stdout.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`)
}
process.stdout.write(`check: ${STEPS.length - failed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
