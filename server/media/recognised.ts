import { fail, type Result } from '#shared/units/result.ts'

/** Why a file is not taken. `not-media`: nothing the house knows; `broken`: cut off, or not what it says. */
export type RefusalCode = 'too-large' | 'not-media' | 'broken' | 'too-many-pixels' | 'not-played'

export interface MediaRefusal {
  readonly code: RefusalCode
  /** What is wrong and what to do about it, in English. */
  readonly message: string
}

/** What a file turned out to be, by what is in it. */
export type Recognised =
  | { readonly kind: 'audio'; readonly extension: string }
  | { readonly kind: 'image'; readonly extension: string; readonly width: number; readonly height: number }
  | {
      readonly kind: 'film'
      readonly extension: string
      readonly width: number
      readonly height: number
      readonly seconds: number
    }

export type Recognition = Result<Recognised, MediaRefusal>

export const refused = (code: RefusalCode, message: string) => fail<MediaRefusal>({ code, message })

export const broken = (what: string) =>
  refused('broken', `this ${what} is damaged or cut off; export it again`)
