import { chunk, float, glsl, SEEN } from '../../gpu/index.ts'
import { THROWN } from '../screen/glance.ts'
import { SALON_SHAPE } from './shape.ts'

/**
 * A picture on the wall with the doors, as if painted on its panels: by day light thrown on white is lost, so the
 * wall takes the picture's colour, mouldings and shadows and all.
 */
export const HANGING = chunk(
  'picture on panels',
  [SEEN],
  glsl`
// Above the dado, below the cornice, and beside and over the doors.
float panels(vec2 onWall) {
  vec2 outside = max(abs(onWall.x) - vec2(${float(SALON_SHAPE.doorHalfWidth + 0.22)}, 0.0), 0.0);
  float overDoors = max(onWall.y - ${float(SALON_SHAPE.doorHeight + 0.22)}, 0.0);
  float beside = smoothstep(0.0, 0.3, length(vec2(outside.x, overDoors)));
  float above = smoothstep(0.75, 1.6, onWall.y);
  float below = 1.0 - smoothstep(${float(SALON_SHAPE.corniceFrom - 0.5)}, ${float(SALON_SHAPE.corniceFrom)}, onWall.y);
  float sides = 1.0 - smoothstep(${float(SALON_SHAPE.halfWidth - 1)}, ${float(SALON_SHAPE.halfWidth)}, abs(onWall.x));
  return beside * above * below * sides;
}

vec4 onTheWall(vec2 onWall, vec3 thrown, float covers) {
  vec3 colour = pow(max(thrown / max(covers, 1e-3), 0.0), vec3(${float(1 / THROWN)}));
  vec3 paint = min(0.16 + 0.84 * colour, vec3(1.0));
  return vec4(mix(vec3(1.0), paint, 0.92 * covers * panels(onWall)), 1.0);
}
`,
)
