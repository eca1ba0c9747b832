import { arrange } from '../arrange/arrange.ts'
import { renderPiece } from '../kit/kit.ts'
import { KIT, type KitName } from '../kit/piece.ts'
import { LOOM } from '../loom/loom.ts'
import { NOIR } from '../noir/noir.ts'
import type { Plan } from '../plan.ts'
import type { Score } from '../score.ts'
import { TIDE } from '../tide/tide.ts'
import type { FromRenderer, ToRenderer } from './messages.ts'
import { orderOfNeed } from './order.ts'
import { type Channels, clipRenderer } from './render-clip.ts'

export const ALL_SCORES: Readonly<Record<Score['id'], Score>> = { noir: NOIR, tide: TIDE, loom: LOOM }

/** Sends an answer; the arrays in `handOver` are given away. */
export type Answer = (message: FromRenderer, handOver: Transferable[]) => void

interface Job {
  readonly request: number
  readonly plan: Plan
  readonly render: (clip: number) => Channels
  left: number[]
}

/**
 * Renders scores and the house's kit, a piece at a time and what is needed first first; between pieces it lets
 * messages in. A new score takes the place of the one before.
 * @param rest resolves when messages that came meanwhile have been received
 */
export function createRenderer(answer: Answer, rest: () => Promise<void>): (message: ToRenderer) => void {
  let job: Job | null = null
  let kit: KitName[] = []
  let working = false

  const work = async () => {
    if (working) return
    working = true
    while ((job && job.left.length > 0) || kit.length > 0) {
      try {
        step()
      } catch (problem) {
        giveUp(problem)
      }
      await rest()
    }
    working = false
  }

  const giveUp = (problem: unknown) => {
    answer({ kind: 'failed', request: job?.request ?? 0, detail: String(problem) }, [])
    job = null
    kit = []
  }

  /** One clip of the score, then one piece of the kit. */
  const step = () => {
    const clip = job?.left.shift()
    if (job && clip !== undefined) {
      const channels = job.render(clip)
      answer({ kind: 'clip', request: job.request, clip, channels }, buffersOf(channels))
    }
    const name = kit.shift()
    if (name === undefined) return
    const channels = renderPiece(name)
    answer({ kind: 'piece', name, channels }, buffersOf(channels))
  }

  return (message) => {
    switch (message.kind) {
      case 'kit':
        kit = [...KIT]
        break
      case 'score':
        job = begin(message, answer)
        break
      case 'need':
        if (job?.request === message.request) {
          const left = new Set(job.left)
          job.left = orderOfNeed(job.plan, message.from).filter((clip) => left.has(clip))
        }
        break
    }
    void work()
  }
}

function begin(wish: Extract<ToRenderer, { kind: 'score' }>, answer: Answer): Job | null {
  const score = wish.music.score && ALL_SCORES[wish.music.score]
  if (!score) {
    answer({ kind: 'failed', request: wish.request, detail: 'the music has no score of ours' }, [])
    return null
  }
  const arrangement = arrange(score, wish.music, wish.seed)
  const { clips, meter: _, ...rest } = arrangement
  const plan: Plan = {
    ...rest,
    clips: clips.map(({ name, bus, channels, rate, seconds }) => ({ name, bus, channels, rate, seconds })),
  }
  answer({ kind: 'plan', request: wish.request, plan }, [])
  const render = clipRenderer(score, arrangement, wish.seed)
  return {
    request: wish.request,
    plan,
    render: (clip) => render(clips[clip]!),
    left: orderOfNeed(plan, wish.from),
  }
}

const buffersOf = (channels: Channels): Transferable[] => channels.map((channel) => channel.buffer)
