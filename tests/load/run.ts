/**
 * `npm run load -- [--attendees 300] [--seconds 30] [--json]`: attendees who move, through the house, through a bare
 * `ws` server and through networked-aframe's server, one after another on this machine.
 */
import { parseArgs } from 'node:util'
import { keepsTo, machine } from '../bench/bench.ts'
import { removeDataDirs } from '../house/spawn-house.ts'
import { loadAframe } from './aframe-load.ts'
import { loadBare } from './bare-load.ts'
import { loadHouse } from './house-load.ts'
import type { LoadResult } from './summary.ts'

const AFRAME_ROOM = 50
const ROUNDS = 3

const { values } = parseArgs({
  options: {
    attendees: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '30' },
    json: { type: 'boolean', default: false },
  },
})
const options = { attendees: whole('attendees', 2, 5000), seconds: whole('seconds', 1, 600) }
const say = (words: string) => process.stderr.write(`${words}\n`)

say(`${options.attendees} attendees: a house …`)
const { load: houseLoad, joinsPerSecond } = await loadHouse(options.attendees)
say('and a bare ws server doing the same …')
const bareLoad = await loadBare(options.attendees)
const lasts = Math.ceil(options.seconds / ROUNDS)
// In turn, so that whatever else this machine does falls on both.
for (let round = 1; round <= ROUNDS; round++) {
  say(`round ${round} of ${ROUNDS}, ${lasts} s each …`)
  const still = setInterval(() => bareLoad.live(), 1000)
  await houseLoad.round(lasts)
  clearInterval(still)
  const quiet = setInterval(() => houseLoad.live(), 1000)
  await bareLoad.round(lasts)
  clearInterval(quiet)
}
const [house, bare] = [houseLoad.result(), bareLoad.result()]
await Promise.all([houseLoad.close(), bareLoad.close()])
removeDataDirs()
const inAframe = Math.min(options.attendees, AFRAME_ROOM)
say(`networked-aframe, ${inAframe} in one room …`)
const aframe = await loadAframe(inAframe, lasts)

const measured = {
  figures: {
    ...of('house', house),
    houseJoinsPerSecond: joinsPerSecond,
    ...of('bare', bare),
    cpuRatioToBare: house.cost.cpuPercent / bare.cost.cpuPercent,
    aframeAttendees: aframe.attendees,
    aframeP95Ms: aframe.all.p95,
    aframeCpuPercent: aframe.cost.cpuPercent,
    aframeBytesPerSecondPerClient: aframe.bytesPerSecondDown,
    aframeBytesPerSecondPerPerson: aframe.bytesPerPerson,
    bytesRatioToAframePerPerson: house.bytesPerNearPerson / aframe.bytesPerPerson,
  },
  budgets: {
    houseNearP95Ms: { max: 100 },
    houseBytesPerSecondPerClient: { max: 25_000 },
    houseBytesPerSecondPerNearPerson: { max: 500 },
    houseLost: { max: 0 },
    cpuRatioToBare: { max: 1.3 },
  },
}
const ok = keepsTo(measured)
if (values.json)
  process.stdout.write(`${JSON.stringify({ name: 'load', ...measured, ok, machine: machine() })}\n`)
else {
  const width = Math.max(...Object.keys(measured.figures).map((name) => name.length))
  for (const [name, figure] of Object.entries(measured.figures)) {
    process.stdout.write(`  ${name.padEnd(width)}  ${Number(figure.toPrecision(4))}\n`)
  }
}
process.exit(ok ? 0 : 1)

function of(server: string, result: LoadResult): Record<string, number> {
  return {
    [`${server}Attendees`]: result.attendees,
    [`${server}NearP50Ms`]: result.near.p50,
    [`${server}NearP95Ms`]: result.near.p95,
    [`${server}NearP99Ms`]: result.near.p99,
    [`${server}FarP95Ms`]: result.far.p95,
    [`${server}BytesPerSecondPerClient`]: result.bytesPerSecondDown,
    [`${server}BytesPerSecondPerNearPerson`]: result.bytesPerNearPerson,
    [`${server}CpuPercent`]: result.cost.cpuPercent,
    [`${server}LoopDelayP99Ms`]: result.cost.loopDelayP99Ms,
    [`${server}MemoryMb`]: result.cost.memoryMb,
    [`${server}Lost`]: result.lost,
  }
}

function whole(name: 'attendees' | 'seconds', least: number, most: number): number {
  const value = Number(values[name])
  if (Number.isInteger(value) && value >= least && value <= most) return value
  process.stderr.write(`--${name}: expected a whole number from ${least} to ${most}\n`)
  process.exit(1)
}
