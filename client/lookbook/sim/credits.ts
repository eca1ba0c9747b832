import type { RunOfShow } from '#shared/show/run-of-show.ts'
import type { LocalText } from '#shared/show/text.ts'
import { casting } from './line-up.ts'

/** One line of the credits. A role of ours is named by its word, another as its producer wrote it. */
export type Credit =
  | { readonly role: 'design'; readonly names: readonly LocalText[] }
  | { readonly role: 'models'; readonly names: readonly LocalText[] }
  | { readonly role: 'music'; readonly title: LocalText; readonly by: LocalText | null }
  | { readonly role: 'other'; readonly as: LocalText; readonly names: readonly LocalText[] }

/** Everybody a show names: who designed it, whom its producer thanks, whose music it is, who walks. */
export function creditsOf(run: RunOfShow): Credit[] {
  const { house, music, credits } = run
  const design: Credit[] = house.by === undefined ? [] : [{ role: 'design', names: [house.by] }]
  const others = credits.map(({ role, name }): Credit => ({ role: 'other', as: role, names: [name] }))
  return [
    ...design,
    ...others,
    { role: 'music', title: music.title, by: music.by ?? null },
    { role: 'models', names: casting(run).map(({ name }) => name) },
  ]
}
