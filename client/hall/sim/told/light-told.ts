import { LIGHT_GROUPS, type LightGroup } from '#shared/show/cues/light-cue.ts'
import type { GroupLight, Stage } from '#shared/show/stage.ts'

/** The light over the runway in a few plain words: how much of it, which colour, and whether it moves. */
export interface LightTold {
  readonly amount: 'dark' | 'low' | 'half' | 'bright'
  /** Null where there is too little light to have one. */
  readonly tint: 'white' | 'warm' | 'cold' | 'red' | 'amber' | 'green' | 'blue' | 'violet' | null
  readonly moves: 'breathe' | 'run' | 'chase' | 'strobe' | null
}

/** How much of what is seen of the room each group lights. */
const SHARE: Readonly<Record<LightGroup, number>> = {
  ribs: 0.3,
  portal: 0.15,
  edges: 0.1,
  key: 0.2,
  wash: 0.25,
}

const DARK = 0.06
const LOW = 0.3
const HALF = 0.62
/** An effect that cuts less deep than this into a light that is dimmer than this is not worth a word. */
const SHALLOW = 0.2
const DIM = 0.12
/** Chroma, of a light brought to full: below the first it is white, below the second only warm or cold. */
const PLAIN = 0.12
const TINTED = 0.45

const nowOf = (light: GroupLight): GroupLight['to'] => (light.mix < 0.5 ? light.from : light.to)

const levelOf = ({ from, to, mix }: GroupLight): number => from.level + (to.level - from.level) * mix

export function lightTold(lights: Stage['lights']): LightTold {
  let sum = 0
  const colour: [number, number, number] = [0, 0, 0]
  let moves: LightTold['moves'] = null
  for (const group of LIGHT_GROUPS) {
    const light = lights[group]
    const look = nowOf(light)
    const level = levelOf(light)
    const weight = SHARE[group] * level
    sum += weight
    colour[0] += look.red * weight
    colour[1] += look.green * weight
    colour[2] += look.blue * weight
    if (look.effect !== 'steady' && look.depth >= SHALLOW && level >= DIM) moves ??= look.effect
  }
  const amount = sum < DARK ? 'dark' : sum < LOW ? 'low' : sum < HALF ? 'half' : 'bright'
  return { amount, tint: amount === 'dark' ? null : tintOf(colour), moves: amount === 'dark' ? null : moves }
}

/** The name of a colour of light; linear red, green and blue of any brightness. */
function tintOf([red, green, blue]: readonly [number, number, number]): NonNullable<LightTold['tint']> {
  const most = Math.max(red, green, blue)
  const chroma = (most - Math.min(red, green, blue)) / Math.max(most, 1e-6)
  if (chroma < PLAIN) return 'white'
  if (chroma < TINTED) return red >= blue ? 'warm' : 'cold'
  if (most === green) return 'green'
  if (most === blue) return red > blue * 0.45 ? 'violet' : 'blue'
  if (blue > green) return blue > red * 0.45 ? 'violet' : 'red'
  return green > red * 0.3 ? 'amber' : 'red'
}
