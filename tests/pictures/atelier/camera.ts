import { cross, subtract, unit, type Vec3 } from '../../../models/field/vector.ts'

/** A pinhole camera. */
export interface Camera {
  readonly eye: Vec3
  readonly right: Vec3
  readonly up: Vec3
  /** Into the picture. */
  readonly ahead: Vec3
  /** Half the picture's height at a distance of 1. */
  readonly half: number
}

/** Looks from `eye` at `target`; `degrees` is the vertical angle of view. */
export function lookFrom(eye: Vec3, target: Vec3, degrees: number): Camera {
  const ahead = unit(subtract(target, eye))
  const right = unit(cross(ahead, [0, 1, 0]))
  return { eye, ahead, right, up: cross(right, ahead), half: Math.tan((degrees * Math.PI) / 360) }
}
