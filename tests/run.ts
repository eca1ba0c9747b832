/** `npm test`: everything a machine can check. The last line says how many passed and failed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { buildPageWhenStale } from '../server/ops/build-page.ts'
import { findChromium } from './chromium.ts'

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })

const only = process.argv.slice(2)
const say = (words: string) => process.stderr.write(`${words}\n`)

process.env.CHROMIUM = findChromium()
await buildPageWhenStale(say)

const folder = mkdtempSync(join(tmpdir(), 'front-row-tests-'))
const results = join(folder, 'results.json')
const vitest = spawnSync(
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...only],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
)
const { numPassedTests, numFailedTests, success } = report.parse(JSON.parse(readFileSync(results, 'utf8')))
rmSync(folder, { recursive: true })
// A file that could not be loaded runs no test and still is a failure.
const failed = Math.max(numFailedTests, success && vitest.status === 0 ? 0 : 1)
process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
