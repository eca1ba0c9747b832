import type { GroupLight, LightLook } from '#shared/show/stage.ts'
import { cos, TAU } from '#shared/units/exact.ts'

/**
 * How bright lamp `lamp` of `lamps` in a group is, 0 to 1. Lamps are counted from the head of the runway to its
 * foot; a group that is one lamp (the key, the wash) asks for lamp 0 of 1.
 */
export function lampLevel(light: GroupLight, lamp: number, lamps: number): number {
  if (light.mix >= 1) return levelOf(light.to, lamp, lamps)
  if (light.mix <= 0) return levelOf(light.from, lamp, lamps)
  const before = levelOf(light.from, lamp, lamps)
  return before + (levelOf(light.to, lamp, lamps) - before) * light.mix
}

function levelOf(look: LightLook, lamp: number, lamps: number): number {
  return look.level * (1 - look.depth * dip(look, lamp, lamps))
}

/** How far an effect cuts into a lamp at this moment, 0 to 1. */
function dip(look: LightLook, lamp: number, lamps: number): number {
  switch (look.effect) {
    case 'steady':
      return 0
    case 'breathe':
      return 0.5 - 0.5 * cos(TAU * look.turns)
    case 'run': {
      const behind = fraction(look.turns - lamp / lamps)
      return 1 - bell(behind < 0.5 ? behind : behind - 1, 0.16)
    }
    case 'chase': {
      const behind = fraction(look.turns - (lamp % 3) / 3)
      return 1 - bell(behind < 0.5 ? behind : behind - 1, 0.22)
    }
    case 'strobe':
      return 1 - bell(fraction(look.turns) - 0.5, 0.28)
  }
}

const fraction = (turns: number): number => turns - Math.floor(turns)

/** 1 in the middle, 0 from `width` on, with a soft shoulder: no lamp ever switches within a frame. */
function bell(distance: number, width: number): number {
  const away = (distance < 0 ? -distance : distance) / width
  if (away >= 1) return 0
  const inside = 1 - away * away
  return inside * inside
}
