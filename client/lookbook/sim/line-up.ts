import type { Look, RunwayModel } from '#shared/show/look.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'

/** The looks of a show in the order they come out, each once; what does not come out at the end. */
export function lineUp(run: RunOfShow): Look[] {
  const numbers = new Set([...run.lineUp, ...run.looks.map(({ number }) => number)])
  return [...numbers].flatMap((number) => run.looks.find((look) => look.number === number) ?? [])
}

/** The looks before and after one in a line-up. */
export function beside(looks: readonly Look[], number: number): { before: Look | null; after: Look | null } {
  const at = looks.findIndex((look) => look.number === number)
  if (at < 0) return { before: null, after: null }
  return { before: looks[at - 1] ?? null, after: looks[at + 1] ?? null }
}

/** Who wears a look. */
export const wearerOf = (run: RunOfShow, look: Look): RunwayModel | null =>
  run.models.find(({ id }) => id === look.model) ?? null

/** Those who walk, in the order they first come out. */
export function casting(run: RunOfShow): RunwayModel[] {
  const seen = new Set(lineUp(run).map(({ model }) => model))
  return [...seen].flatMap((id) => run.models.find((model) => model.id === id) ?? [])
}

/** A number in an address: digits alone, 1 to 99. */
export const readNumber = (given: string): number | null => (/^[1-9]\d?$/.test(given) ? Number(given) : null)
