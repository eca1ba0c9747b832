import { z } from 'zod'
import type { Path } from '#shared/show/problem.ts'
import type { PromptBook } from '#shared/show/timeline.ts'

/** What a producer may bring, and the endings of the names the house gives it. */
export const MEDIA = {
  audio: ['mp3', 'ogg', 'wav', 'm4a', 'flac', 'weba'],
  image: ['avif', 'webp', 'jpg', 'png'],
  film: ['webm', 'mp4'],
} as const
export type MediaKind = keyof typeof MEDIA
export const MEDIA_KINDS = ['audio', 'image', 'film'] as const satisfies readonly MediaKind[]

/** A name is made from what is in the file, so that what it names never changes. */
const NAME = /^\/media\/[0-9a-f]{32}\.([a-z0-9]{3,4})$/

/** A file on the house's own shelf, by the name the house gave it. Of which kind it is, `compile` checks. */
export const mediaFile = z
  .string()
  .max(60)
  .regex(
    NAME,
    'expected the name the booth gives for the file, such as "/media/<32 letters and digits>.webp"',
  )

/** The kind a file's name says, or null where it is no name the house gives. */
export function mediaKindOf(file: string): MediaKind | null {
  const ending = NAME.exec(file)?.[1]
  if (ending === undefined) return null
  return MEDIA_KINDS.find((kind) => (MEDIA[kind] as readonly string[]).includes(ending)) ?? null
}

/** Every file of the house's shelf a run of show names, and where it does. */
export function mediaNamed({ run, entries }: PromptBook): { file: string; path: Path }[] {
  const named: { file: string; path: Path }[] = []
  if (run.music.file?.startsWith('/media/')) named.push({ file: run.music.file, path: ['music', 'file'] })
  for (const { cue, path } of entries) {
    if (cue?.kind !== 'screen') continue
    const { content } = cue
    if (content.type === 'image') named.push({ file: content.image, path: [...path, 'content', 'image'] })
    if (content.type === 'film') named.push({ file: content.film, path: [...path, 'content', 'film'] })
  }
  return named
}
