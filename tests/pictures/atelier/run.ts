/**
 * Contact sheets of bodies, walks, pieces and heads, drawn by software:
 * `node tests/pictures/atelier/run.ts [folder] [sheet …]`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Vec3 } from '../../../models/field/vector.ts'
import { BONE_COUNT } from '../../../shared/body/bones.ts'
import { planWalk, poseAt, type WalkPlan } from '../../../shared/body/gait/walk.ts'
import { skeletonOf } from '../../../shared/body/skeleton.ts'
import type { Manner } from '../../../shared/garment/catalogue.ts'
import { POSES, type PoseName } from '../../../shared/show/cues/model-cue.ts'
import { ms } from '../../../shared/units/units.ts'
import { lookFrom } from './camera.ts'
import { type Dressed, dress } from './dressed.ts'
import { LOOKS } from './looks.ts'
import { BEAT, outAndBack } from './passages.ts'
import { blank, type Picture, paste, writePng } from './png.ts'
import { render } from './render.ts'

const [folder = 'pictures/atelier', ...asked] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

interface View {
  /** Degrees round from the front, towards the wearer's left. */
  readonly from: number
  /** Height looked at, distance, and angle of view. */
  readonly at: number
  readonly away: number
  readonly degrees: number
  readonly width: number
  readonly height: number
}

const FULL: View = { from: 0, at: 0.93, away: 6.4, degrees: 18.5, width: 270, height: 560 }
const HEAD: View = { from: 0, at: 1.66, away: 2, degrees: 12, width: 420, height: 480 }

function photograph(figure: Dressed, plan: WalkPlan, seconds: number, view: View): Picture {
  const matrices = new Float32Array(BONE_COUNT * 12)
  poseAt(plan, ms(seconds * 1000), matrices)
  const hips = plan.skeleton.joints[0]!
  const row = (r: number) =>
    [0, 1, 2].reduce((sum, c) => sum + matrices[r * 4 + c]! * hips[c]!, matrices[r * 4 + 3]!)
  const middle: Vec3 = [row(0), view.at, row(2)]
  const angle = (view.from * Math.PI) / 180
  const eye: Vec3 = [
    middle[0] + Math.sin(angle) * view.away,
    view.at + 0.1,
    middle[2] + Math.cos(angle) * view.away,
  ]
  return render(figure.pose(matrices), {
    camera: lookFrom(eye, middle, view.degrees),
    width: view.width,
    height: view.height,
    middle: [row(0), 0.95, row(2)],
    reach: 1.25,
  })
}

const planOf = (figure: Dressed, pose: PoseName, manner: Manner = 'poised'): WalkPlan =>
  planWalk(skeletonOf(figure.sitter.build, figure.stance), outAndBack(pose), manner, BEAT)

function sheet(name: string, columns: number, pictures: readonly Picture[]): void {
  const { width, height } = pictures[0]!
  const whole = blank(width * columns, height * Math.ceil(pictures.length / columns))
  pictures.forEach((picture, i) => {
    paste(whole, picture, (i % columns) * width, Math.floor(i / columns) * height)
  })
  writePng(join(folder, `${name}.png`), whole)
  process.stderr.write(`${name}.png\n`)
}

const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / count)

const coat = LOOKS[0]!
const slip = LOOKS[1]!

const SHEETS: Readonly<Record<string, () => Promise<void>>> = {
  looks: async () => {
    const pictures: Picture[] = []
    for (const look of LOOKS) {
      const figure = await dress(look)
      process.stderr.write(
        `${look.build} ${look.wears.map(([piece]) => piece).join(' ')}: ${figure.triangles} triangles\n`,
      )
      pictures.push(photograph(figure, planOf(figure, 'contrapposto'), 4.6, { ...FULL, from: 28 }))
    }
    sheet('looks', 6, pictures)
  },
  far: async () => {
    const pictures: Picture[] = []
    for (const look of LOOKS) {
      const figure = await dress(look, 'far')
      process.stderr.write(`far ${look.build}: ${figure.triangles} triangles\n`)
      pictures.push(
        photograph(figure, planOf(figure, 'contrapposto'), 2, { ...FULL, from: 28, height: 400, width: 200 }),
      )
    }
    sheet('far', 6, pictures)
  },
  walking: async () => {
    const pictures: Picture[] = []
    for (const look of LOOKS) {
      const figure = await dress(look)
      const plan = planOf(
        figure,
        'still',
        look.build === 'oak' || look.build === 'reed' ? 'striding' : 'poised',
      )
      pictures.push(photograph(figure, plan, 2.12, { ...FULL, from: 40 }))
    }
    sheet('walking', 6, pictures)
  },
  walk: async () => {
    for (const [name, look] of [
      ['coat', coat],
      ['slip', slip],
      ['ball', LOOKS[2]!],
      ['suit', LOOKS[3]!],
    ] as const) {
      const figure = await dress(look)
      const plan = planOf(figure, 'still')
      const small = { ...FULL, width: 200, height: 400 }
      sheet(`walk-${name}`, 8, [
        ...steps(1.5, 2.5, 8).map((t) => photograph(figure, plan, t, { ...small, from: 90 })),
        ...steps(1.5, 2.5, 8).map((t) => photograph(figure, plan, t, small)),
      ])
    }
  },
  stop: async () => {
    const figure = await dress(slip)
    const plan = planOf(figure, 'hip')
    const small = { ...FULL, width: 200, height: 400 }
    sheet(
      'stop-turn',
      8,
      steps(2.5, 8.5, 24).map((t) => photograph(figure, plan, t, small)),
    )
  },
  poses: async () => {
    const pictures: Picture[] = []
    for (const look of [slip, LOOKS[3]!]) {
      const figure = await dress(look)
      for (const pose of POSES)
        pictures.push(photograph(figure, planOf(figure, pose), 4.9, { ...FULL, from: 15 }))
    }
    sheet('poses', POSES.length, pictures)
  },
  heads: async () => {
    const pictures: Picture[] = []
    for (const look of LOOKS.slice(0, 8)) {
      const figure = await dress(look)
      const at =
        skeletonOf(look.build, figure.stance).joints[5]![1] -
        skeletonOf(look.build, figure.stance).floor +
        0.03
      for (const from of [0, 45, 100])
        pictures.push(photograph(figure, planOf(figure, 'still'), 4.9, { ...HEAD, at, from }))
    }
    sheet('heads', 6, pictures)
  },
  pieces: async () => {
    for (const look of LOOKS) {
      const figure = await dress(look)
      const plan = planOf(figure, 'still')
      const name = look.wears[0]![0]
      const large = { ...FULL, width: 400, height: 760 }
      sheet(`piece-${name}-${look.build}`, 4, [
        photograph(figure, plan, 4.9, large),
        photograph(figure, plan, 4.9, { ...large, from: 50 }),
        photograph(figure, plan, 4.9, { ...large, from: 180 }),
        photograph(figure, plan, 2.1, { ...large, from: 65 }),
      ])
    }
  },
}

for (const [name, make] of Object.entries(SHEETS)) {
  if (asked.length === 0 || asked.includes(name)) await make()
}
