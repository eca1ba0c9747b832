import type { Call } from '#shared/show/call.ts'
import type { Happened, LogEntry } from '#shared/show/transport/log.ts'
import { newTransport, showTimeAt, type Transport } from '#shared/show/transport/transport.ts'
import { type Ms, ms } from '#shared/units/units.ts'

/** The transport after one more entry of the log. Total: whatever the log says happened did happen. */
export function evolve(transport: Transport, entry: LogEntry): Transport {
  return { ...after(transport, entry.happened, entry.at), seq: entry.seq }
}

/** A show's transport made again from its log. */
export const fold = (mode: Call['mode'], log: readonly LogEntry[]): Transport =>
  log.reduce(evolve, newTransport(mode))

/** The transport a show had at a moment of its past: what a replay shows. */
export const transportAt = (mode: Call['mode'], log: readonly LogEntry[], wall: Ms): Transport =>
  fold(
    mode,
    log.filter((entry) => entry.at <= wall),
  )

function after(transport: Transport, happened: Happened, at: Ms): Transport {
  const showTime = showTimeAt(transport, at)
  const { call } = transport
  switch (happened.type) {
    case 'doors':
      return { ...transport, phase: 'doors' }
    case 'stoodBy':
      return {
        ...transport,
        phase: transport.phase === 'doors' || transport.phase === 'scheduled' ? 'standby' : transport.phase,
        standby: happened.cue,
        call: { ...call, fires: happened.fires, playhead: happened.cue },
      }
    case 'went':
      return went(transport, happened, at)
    case 'held':
      return anchored({ ...transport, phase: 'held' }, at, showTime, 0)
    case 'resumed':
      return anchored({ ...transport, phase: 'running' }, at, showTime, 1)
    case 'moved':
      return moved(transport, happened, at)
    case 'skipped':
      return {
        ...transport,
        call: { ...call, skips: [...call.skips, { look: happened.look, at: showTime }] },
      }
    case 'armed': {
      const { cue, armed } = happened
      return { ...transport, call: { ...call, arms: [...call.arms, { cue, armed, at: showTime }] } }
    }
    case 'mode':
      return {
        ...transport,
        call: { ...call, mode: happened.mode, fires: happened.fires, autoFrom: showTime },
      }
    case 'panicked':
      return anchored({ ...transport, phase: 'held', panicAt: at, standby: null }, at, showTime, 0)
    case 'finished':
      return anchored({ ...transport, phase: 'finished', standby: null }, at, showTime, 0)
    case 'takenOver':
      return { ...transport, epoch: transport.epoch + 1 }
  }
}

function went(transport: Transport, { fires }: Extract<Happened, { type: 'went' }>, at: Ms): Transport {
  const running = transport.phase === 'running' ? transport : anchored(transport, at, ms(0), 1)
  return {
    ...running,
    phase: 'running',
    standby: null,
    lastGo: at,
    call: { ...transport.call, fires, playhead: null },
  }
}

function moved(transport: Transport, to: Extract<Happened, { type: 'moved' }>, at: Ms): Transport {
  const { call } = transport
  const earlier = <Item extends { readonly at: Ms }>(items: readonly Item[]) =>
    items.map((item) => (item.at > to.to ? { ...item, at: to.to } : item))
  const runs = to.run || transport.phase === 'running'
  return {
    ...anchored(transport, at, to.to, runs ? 1 : 0),
    phase: runs ? 'running' : 'held',
    standby: null,
    panicAt: null,
    call: {
      ...call,
      fires: to.fires,
      playhead: to.playhead,
      autoFrom: to.to,
      skips: earlier(call.skips),
      arms: earlier(call.arms),
    },
  }
}

/** From `at` on show time runs anew; until then it goes on as it did. */
function anchored(transport: Transport, at: Ms, show: Ms, rate: 0 | 1): Transport {
  const { anchorWall, anchorShow, rate: rateBefore } = transport
  return {
    ...transport,
    anchorWall: at,
    anchorShow: show,
    rate,
    before: { anchorWall, anchorShow, rate: rateBefore },
  }
}
