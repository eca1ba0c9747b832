import type { Look } from '#shared/show/look.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { LocalText } from '#shared/show/text.ts'

/** A look in words, ready to be shown or read out. */
export interface LookWords {
  readonly number: number
  readonly name: string
  readonly description: string
  readonly worn: readonly string[]
}

export interface LookSpeaker {
  textIn(text: LocalText): string
  garment(piece: Look['garments'][number]['piece'], fabric: Look['garments'][number]['fabric']): string
}

export function lookWords(run: RunOfShow, number: number | null, speaker: LookSpeaker): LookWords | null {
  const look = run.looks.find((known) => known.number === number)
  if (look === undefined) return null
  return {
    number: look.number,
    name: speaker.textIn(look.name),
    description: speaker.textIn(look.description),
    worn: look.garments.map(({ piece, fabric }) => speaker.garment(piece, fabric)),
  }
}
