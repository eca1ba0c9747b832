import type { en } from './en.ts'

/** The same keys with words of any language: what a translation has to be. */
export type Translated<Given> = Given extends string
  ? string
  : { readonly [Key in keyof Given]: Translated<Given[Key]> }

export type Words = Translated<typeof en>
