/** What the audience wears, in the order in which its meshes are kept. */
export const WARDROBES = ['blazer', 'overcoat', 'column', 'knit', 'gown'] as const
export type WardrobeName = (typeof WARDROBES)[number]

/** Those whose cloth closes between the legs. */
export const SKIRTS: readonly WardrobeName[] = ['column', 'gown']

/** Ways to wear hair in the order of the meshes; `cloth` where it is covered. */
export const COIFFURES = [
  { name: 'bare', cloth: false },
  { name: 'shaved', cloth: false },
  { name: 'crop', cloth: false },
  { name: 'parted', cloth: false },
  { name: 'coils', cloth: false },
  { name: 'afro', cloth: false },
  { name: 'bun', cloth: false },
  { name: 'topknot', cloth: false },
  { name: 'tail', cloth: false },
  { name: 'bob', cloth: false },
  { name: 'fringe', cloth: false },
  { name: 'waves', cloth: false },
  { name: 'long', cloth: false },
  { name: 'scarf', cloth: true },
  { name: 'beret', cloth: true },
] as const
export type CoiffureName = (typeof COIFFURES)[number]['name']

export const numberOf = (name: CoiffureName): number => COIFFURES.findIndex((one) => one.name === name)
