/** Loaded into a server before it starts: tells over IPC what the process cost between two questions. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_MS = 5
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
let since = { cpu: process.cpuUsage(), at: performance.now() }

process.on('message', (message) => {
  if (message === 'gauge:start') {
    delay.reset()
    delay.enable()
    since = { cpu: process.cpuUsage(), at: performance.now() }
  }
  if (message === 'gauge:stop') {
    const { user, system } = process.cpuUsage(since.cpu)
    const seconds = (performance.now() - since.at) / 1000
    process.send?.({
      gauge: {
        cpuPercent: (user + system) / 10_000 / seconds,
        loopDelayP99Ms: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS),
        memoryMb: process.memoryUsage().rss / 1e6,
      },
    })
  }
})
// Asking is no reason to keep a server alive.
process.channel?.unref()
