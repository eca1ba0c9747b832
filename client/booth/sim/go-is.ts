import type { Phase } from '#shared/show/transport/transport.ts'

/** How GO stands: ready, armed by a standby, or why it would be refused. */
export type GoIs = 'ready' | 'armed' | 'closed' | 'held' | 'panicked' | 'finished'

export function goIs(phase: Phase, isStandingBy: boolean, isPanicked: boolean): GoIs {
  if (phase === 'finished') return 'finished'
  if (phase === 'scheduled') return 'closed'
  if (isPanicked) return 'panicked'
  if (phase === 'held') return 'held'
  return isStandingBy ? 'armed' : 'ready'
}
