/** `npm run bench -- <name> [--input file] [--json]`. Without a name: which there are. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Bench, keepsTo, type Measured, machine } from './bench.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const HELPERS = new Set(['run', 'bench', 'network', 'timesync'])
const names = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !HELPERS.has(name))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { input: { type: 'string' }, json: { type: 'boolean', default: false } },
})
const [name] = positionals
if (name === undefined || !names.includes(name)) {
  process.stderr.write(`npm run bench -- <name> [--input file] [--json]\nThere are: ${names.join(', ')}\n`)
  process.exit(name === undefined ? 0 : 1)
}
if (values.input !== undefined && !existsSync(values.input)) {
  process.stderr.write(`There is no file ${values.input}.\n`)
  process.exit(1)
}

const { bench }: Bench = await import(join(folder, `${name}.ts`))
const measured = await bench(values.input === undefined ? {} : { input: values.input })
const ok = keepsTo(measured)
if (values.json) process.stdout.write(`${JSON.stringify({ name, ...measured, ok, machine: machine() })}\n`)
else process.stdout.write(table(measured))
process.exit(ok ? 0 : 1)

function table({ figures, budgets }: Measured): string {
  const { cpu, cores, node } = machine()
  const width = Math.max(...Object.keys(figures).map((figure) => figure.length))
  const lines = Object.entries(figures).map(([figure, value]) => {
    const { max, min } = budgets[figure] ?? {}
    const bounds = [max === undefined ? '' : `≤ ${max}`, min === undefined ? '' : `≥ ${min}`]
      .filter(Boolean)
      .join(', ')
    const kept =
      bounds === '' ? ' ' : keepsTo({ figures, budgets: { [figure]: budgets[figure]! } }) ? '✓' : '✗'
    return `  ${kept} ${figure.padEnd(width)}  ${rounded(value).padStart(12)}  ${bounds}`
  })
  return `${name} on ${cores} × ${cpu}, Node ${node}\n${lines.join('\n')}\n`
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(4)))
}
