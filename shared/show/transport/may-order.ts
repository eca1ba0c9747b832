import type { Command } from '#shared/show/transport/command.ts'
import type { Phase } from '#shared/show/transport/transport.ts'

const BEGUN: readonly Phase[] = ['running', 'held']
const OPEN: readonly Phase[] = ['doors', 'standby', ...BEGUN]
const ALIVE: readonly Phase[] = ['scheduled', ...OPEN]

const PHASES: Readonly<Record<Command['type'], readonly Phase[]>> = {
  doors: ['scheduled'],
  standby: OPEN,
  go: ['doors', 'standby', 'running'],
  hold: ['running'],
  resume: ['held'],
  seek: [...BEGUN, 'finished'],
  playFrom: [...OPEN, 'finished'],
  skip: ALIVE,
  arm: ALIVE,
  mode: ALIVE,
  panic: OPEN,
  finish: ALIVE,
}

/**
 * Whether an order makes sense in a phase: what the house asks first, and what a desk shows as possible. After a
 * panic a show is not resumed; it is taken up again from a moment or a cue.
 */
export const mayOrder = (order: Command['type'], phase: Phase, isPanicked: boolean): boolean =>
  PHASES[order].includes(phase) && !(order === 'resume' && isPanicked)
