import type { Command } from '#shared/show/transport/command.ts'
import type { Phase } from '#shared/show/transport/transport.ts'

type Offer = Exclude<Command['type'], 'seek'>

const BEGUN: readonly Phase[] = ['running', 'held']
const OPEN: readonly Phase[] = ['doors', 'standby', ...BEGUN]
const ALIVE: readonly Phase[] = ['scheduled', ...OPEN]

const PHASES: Readonly<Record<Offer, readonly Phase[]>> = {
  doors: ['scheduled'],
  standby: OPEN,
  go: ['doors', 'standby', 'running'],
  hold: ['running'],
  resume: ['held'],
  playFrom: [...OPEN, 'finished'],
  skip: ALIVE,
  arm: ALIVE,
  mode: ALIVE,
  panic: OPEN,
  finish: ALIVE,
}

/**
 * Whether an order makes sense now. The house decides; this is what a desk shows as possible, so that nobody presses
 * in vain. After a panic a show is not resumed: it is taken up again from a cue.
 */
export const isOffered = (order: Offer, phase: Phase, isPanicked: boolean): boolean =>
  PHASES[order].includes(phase) && !(order === 'resume' && isPanicked)

/** How GO stands: ready, armed by a standby, or why it would be refused. */
export type GoIs = 'ready' | 'armed' | 'closed' | 'held' | 'panicked' | 'finished'

export function goIs(phase: Phase, isStandingBy: boolean, isPanicked: boolean): GoIs {
  if (phase === 'finished') return 'finished'
  if (phase === 'scheduled') return 'closed'
  if (isPanicked) return 'panicked'
  if (phase === 'held') return 'held'
  return isStandingBy ? 'armed' : 'ready'
}
