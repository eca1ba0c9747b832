import type { CSSProperties } from 'react'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { paperOf } from '../sim/paper.ts'

/** The colour of the wall a house is photographed before, for what stands in a picture's place until it comes. */
export const wallOf = ({ house }: RunOfShow): CSSProperties =>
  ({ '--wall': paperOf(house.colour).wall }) as CSSProperties
