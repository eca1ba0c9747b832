import type { Build } from '../../shared/garment/catalogue.ts'
import { type Figure, figureOf } from '../body/figure.ts'
import type { Frame } from '../body/frame.ts'
import { skinningOf } from '../body/weights.ts'
import { type Field, smoothMin } from '../field/field.ts'
import type { Mesh } from '../field/mesh.ts'
import { simplify } from '../field/simplify.ts'
import { surfaceOf } from '../field/surface.ts'
import { type Mould, mouldOf } from './mould.ts'
import { type Rigs, rigsOf } from './rig.ts'

/** How finely something is made: for a look close by, or across the hall. */
export type Detail = 'near' | 'far'

/** Everything a piece is cut from: one body, its form for cloth, and what carries cloth on it. */
export interface Tailor {
  readonly build: Build
  readonly figure: Figure
  readonly frame: Frame
  /** The mould without arms, for what leaves them bare. */
  readonly mould: Mould
  /** The mould that bodices with sleeves are laid on. */
  readonly sleeved: Mould
  /** The mould with the arms hanging under the cloth, for capes. */
  readonly mantled: Mould
  /** The body as it stands in the way of light. */
  readonly body: Mesh
  readonly rigs: Rigs
  readonly detail: Detail
  /** Cells for a near or a far grid. */
  readonly cells: (near: number, far: number) => number
  /** Well-known heights, metres. */
  readonly level: Levels
}

export interface Levels {
  readonly bust: number
  readonly underBust: number
  readonly waist: number
  readonly highHip: number
  readonly hip: number
  readonly crotch: number
  readonly knee: number
  readonly calf: number
  readonly ankle: number
}

/** Prepares a build for cutting at both details; the slow part is shared. */
export function tailorsOf(build: Build): Readonly<Record<Detail, Tailor>> {
  const figure = figureOf(build)
  const { frame } = figure
  const shared = {
    build,
    figure,
    frame,
    mould: mouldOf(figure, 'none'),
    sleeved: mouldOf(figure, 'sleeved'),
    mantled: mouldOf(figure, 'under'),
    body: bodyMesh(figure),
    rigs: rigsOf(frame, skinningOf(figure)),
    level: levelsOf(frame),
  }
  return {
    near: { ...shared, detail: 'near', cells: (near) => near },
    far: { ...shared, detail: 'far', cells: (_, far) => far },
  }
}

/** Trunk and legs, coarsely; arms hang elsewhere when cloth is seen. */
function bodyMesh(figure: Figure): Mesh {
  const field: Field = (x, y, z) => {
    const ax = Math.abs(x)
    const d = figure.trunk(ax, y, z)
    return y < figure.frame.up(1.12) ? smoothMin(d, figure.legAndFoot(ax, y, z), 0.045) : d
  }
  const top = figure.frame.joint('head')[1]
  const full = surfaceOf(field, { low: [-0.32, -0.02, -0.25], high: [0.32, top, 0.3] }, { pitch: 0.012 })
  return simplify(full, { triangles: 3000, error: 0.004 })
}

function levelsOf({ up, skeleton, joint }: Frame): Levels {
  const ankle = joint('leftFoot')[1]
  const knee = skeleton.rings[1]
  return {
    bust: up(1.312),
    underBust: up(1.245),
    waist: up(1.14),
    highHip: up(1.05),
    hip: up(0.955),
    crotch: up(0.858),
    knee,
    calf: ankle + (knee - ankle) * 0.45,
    ankle,
  }
}
