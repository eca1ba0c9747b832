import { checkMedia } from '#shared/show/compile/check-media.ts'
import type { Entry } from '#shared/show/compile/flatten.ts'
import { routeNamed, routeNames } from '#shared/show/compile/routes.ts'
import type { SingleCue } from '#shared/show/cues/cue.ts'
import { type Path, type Problem, problem } from '#shared/show/problem.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'

/** What a run of show says about things it does not have, or has twice. */
export function checkReferences(run: RunOfShow, entries: readonly Entry[]): Problem[] {
  return [
    ...repeated(run.looks, (look) => look.number, 'looks', 'number', 'another look has this number'),
    ...repeated(run.models, (model) => model.id, 'models', 'id', 'another model has this id'),
    ...repeatedCues(entries),
    ...unknownModels(run),
    ...lineUp(run),
    ...entries.flatMap((entry) => (entry.cue === null ? [] : unknownInCue(entry.cue, entry.path, run))),
    ...musicOrder(entries),
    ...checkMedia(entries),
  ]
}

function repeated<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  list: string,
  field: string,
  message: string,
): Problem[] {
  const seen = new Set<unknown>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [problem('duplicate', [list, index, field], `${message} (${String(key)})`)]
  })
}

function repeatedCues(entries: readonly Entry[]): Problem[] {
  const seen = new Map<string, Path>()
  return entries.flatMap((entry) => {
    if (!seen.has(entry.id)) {
      seen.set(entry.id, entry.path)
      return []
    }
    return [
      problem(
        'duplicate',
        [...entry.path, 'id'],
        `another cue is called "${entry.id}"; every cue needs its own id`,
      ),
    ]
  })
}

function unknownModels(run: RunOfShow): Problem[] {
  const known = new Set(run.models.map((model) => model.id))
  return run.looks.flatMap((look, index) =>
    known.has(look.model) ? [] : [unknown(['looks', index, 'model'], look.model, [...known])],
  )
}

function lineUp(run: RunOfShow): Problem[] {
  const known = lookNumbers(run)
  const unknownLooks = run.lineUp.flatMap((number, index) =>
    known.includes(number) ? [] : [unknown(['lineUp', index], number, known)],
  )
  return [
    ...unknownLooks,
    ...repeated(
      run.lineUp.map((number) => ({ number })),
      (item) => item.number,
      'lineUp',
      'number',
      'this look is in the line-up twice',
    ),
  ]
}

function unknownInCue(cue: SingleCue, path: Path, run: RunOfShow): Problem[] {
  if (cue.kind !== 'model') return []
  const known = lookNumbers(run)
  if (cue.action === 'parade') {
    if (cue.looks === 'all') return []
    const strangers = cue.looks.flatMap((number, index) =>
      known.includes(number) ? [] : [unknown([...path, 'looks', index], number, known)],
    )
    return [...strangers, ...oneBodyTwice(cue.looks, path, run)]
  }
  const look =
    cue.look !== 'all' && !known.includes(cue.look) ? [unknown([...path, 'look'], cue.look, known)] : []
  if (cue.action !== 'entrance' || routeNamed(run, cue.route)) return look
  return [...look, unknown([...path, 'route'], cue.route, routeNames(run))]
}

function oneBodyTwice(looks: readonly number[], path: Path, run: RunOfShow): Problem[] {
  const seen = new Set<string>()
  return looks.flatMap((number, index) => {
    const model = run.looks.find((look) => look.number === number)?.model
    if (model === undefined || !seen.has(model)) {
      if (model !== undefined) seen.add(model)
      return []
    }
    return [
      problem(
        'collision',
        [...path, 'looks', index],
        `${model} cannot parade in two looks at once; leave one out`,
      ),
    ]
  })
}

/** Beats and bars can only be counted once the score is called, and it is called once. */
function musicOrder(entries: readonly Entry[]): Problem[] {
  const music = entries.filter((entry) => entry.cue?.kind === 'sound' && entry.cue.action === 'music')
  const second = music[1]
  const twice = second
    ? [problem('order', second.path, 'starts the score a second time; a show has one score')]
    : []
  const first = music[0] === undefined ? Number.POSITIVE_INFINITY : entries.indexOf(music[0])
  const early = entries.flatMap((entry, index) =>
    entry.start.by === 'music' && index <= first
      ? [
          problem(
            'order',
            [...entry.path, 'trigger'],
            'counts beats before the score starts; put a cue with "action": "music" earlier in the list',
          ),
        ]
      : [],
  )
  return [...twice, ...early]
}

const lookNumbers = (run: RunOfShow): number[] => run.looks.map((look) => look.number)

const unknown = (path: Path, given: unknown, known: readonly unknown[]): Problem =>
  problem('unknown-reference', path, `there is no "${String(given)}"; expected one of ${known.join(', ')}`)
