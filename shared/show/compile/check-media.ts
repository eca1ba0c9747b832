import type { Entry } from '#shared/show/compile/flatten.ts'
import type { ScreenContent } from '#shared/show/cues/scene-cue.ts'
import { mediaKindOf } from '#shared/show/media.ts'
import { type Path, type Problem, problem } from '#shared/show/problem.ts'

/** Different pictures and films in one show. */
const MOST_MEDIA = 40

interface Shown {
  readonly wanted: 'image' | 'film'
  readonly file: string
  readonly path: Path
}

/** What is wrong with the pictures and films of a show, as far as their names tell. */
export function checkMedia(entries: readonly Entry[]): Problem[] {
  const shown = entries.flatMap(({ cue, path }) => (cue?.kind === 'screen' ? fileOf(cue.content, path) : []))
  return [...shown.flatMap(wrongKind), ...tooMany(shown)]
}

function fileOf(content: ScreenContent, path: Path): Shown[] {
  if (content.type === 'image')
    return [{ wanted: 'image', file: content.image, path: [...path, 'content', 'image'] }]
  if (content.type === 'film')
    return [{ wanted: 'film', file: content.film, path: [...path, 'content', 'film'] }]
  return []
}

const NAMED = { audio: 'audio', image: 'an image', film: 'a film' } as const

function wrongKind({ wanted, file, path }: Shown): Problem[] {
  const kind = mediaKindOf(file)
  if (kind === wanted) return []
  const remedy =
    kind === null || kind === 'audio'
      ? `bring ${NAMED[wanted]} at the booth and write the name it is given`
      : `write "type": "${kind}", "${kind}": "${file}"`
  const what = kind === null ? 'nothing the house takes' : NAMED[kind]
  return [problem('media', path, `is ${what}, not ${NAMED[wanted]}; ${remedy}`)]
}

function tooMany(shown: readonly Shown[]): Problem[] {
  const different = new Map(shown.map((one) => [one.file, one]))
  const extra = [...different.values()][MOST_MEDIA]
  if (extra === undefined) return []
  return [problem('limit', extra.path, `a show has at most ${MOST_MEDIA} pictures and films; leave some out`)]
}
