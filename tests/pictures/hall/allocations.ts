import type { CDPSession } from 'playwright-core'

/** Bytes that code allocates, by where the code comes from. */
export interface Allocated {
  /** Our own systems. */
  readonly ours: number
  /** Libraries and the browser. */
  readonly others: number
}

/** One in so many bytes is looked at: fine enough to see one small object a frame over a thousand frames. */
const SAMPLING_BYTES = 512

interface SampledNode {
  readonly selfSize: number
  readonly callFrame: { readonly url: string }
  readonly children: readonly SampledNode[]
}

/** What is allocated meanwhile, whether or not it is freed again (V8's sampling heap profiler). */
export async function allocatedIn(session: CDPSession, work: () => Promise<void>): Promise<Allocated> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.startSampling', {
    samplingInterval: SAMPLING_BYTES,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  await work()
  const { profile } = await session.send('HeapProfiler.stopSampling')
  const sum = { ours: 0, others: 0 }
  const visit = (node: SampledNode) => {
    sum[/\/(client|shared)\//.test(node.callFrame.url) ? 'ours' : 'others'] += node.selfSize
    node.children.forEach(visit)
  }
  visit(profile.head)
  return sum
}
