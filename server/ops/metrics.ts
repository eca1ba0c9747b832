import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Counted } from '../rooms/front-of-house.ts'

const NAMES: Readonly<Record<Counted, [name: string, help: string]>> = {
  posesIn: ['front_row_poses_in_total', 'Poses received from attendees'],
  framesOut: ['front_row_pose_frames_out_total', 'Frames of poses sent'],
  framesSkipped: ['front_row_pose_frames_skipped_total', 'Frames left out because a reader was behind'],
  bytesOut: ['front_row_pose_bytes_out_total', 'Bytes of pose frames sent'],
  refused: ['front_row_clients_let_go_total', 'Connections closed because they broke the rules'],
}

export interface Metrics {
  count(what: Counted, amount?: number): void
  text(): Promise<string>
  readonly contentType: string
}

/** Numbers for Prometheus. `attendees` is asked when they are read. */
export function openMetrics(attendees: () => Promise<number>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counters = Object.fromEntries(
    Object.entries(NAMES).map(([what, [name, help]]) => [
      what,
      new Counter({ name, help, registers: [registry] }),
    ]),
  ) as Record<Counted, Counter>
  new Gauge({
    name: 'front_row_attendees',
    help: 'People in the house',
    registers: [registry],
    async collect() {
      this.set(await attendees())
    },
  })
  return {
    count: (what, amount = 1) => counters[what].inc(amount),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
