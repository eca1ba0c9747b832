import { AIR, chunk, GRADE, glsl, SEEN, STONE } from '../../gpu/index.ts'
import { HALL_LAMPS } from './optics/lamps.glsl.ts'

/**
 * A projector's light on the wall at the head: the picture times the stone it falls on, none in the portal. The
 * wall's own light is there already; this is added to it.
 */
export const PROJECTION = chunk(
  'projection on stone',
  [HALL_LAMPS, STONE, AIR, GRADE, SEEN],
  glsl`
// How brightly the projector shines; stone sends little of it back.
const float LAMP = 6.6;
const vec3 STONE_COLOUR = vec3(0.075, 0.072, 0.068);

// What the projector can reach: under the vault, beside and above the portal.
float reach(vec2 onWall) {
  vec2 spring = onWall - vec2(0.0, SPRING_HEIGHT);
  float toArc = VAULT_RADIUS - length(vec2(abs(spring.x) + VAULT_RADIUS - HALF_WIDTH, max(spring.y, 0.0)));
  float toWall = min(toArc, HALF_WIDTH - abs(onWall.x));
  vec2 outside = max(vec2(abs(onWall.x) - PORTAL_HALF_WIDTH, onWall.y - PORTAL_HEIGHT), 0.0);
  float soft = pow(smoothstep(-0.3, 2.1, toWall), 1.4);
  return soft * smoothstep(0.0, 0.16, length(outside)) * smoothstep(0.0, 1.4, onWall.y);
}

vec3 stoneHere(vec2 onWall) {
  Stone broad = stoneAt(onWall * 0.33);
  Stone close = stoneAt(onWall * 1.7);
  float joints = max(joint(onWall.x + 0.775, 1.55, 0.006), joint(onWall.y, 2.65, 0.006));
  float relief = 1.0 + 0.9 * (broad.slope.y + 0.5 * close.slope.y);
  return STONE_COLOUR * (0.5 + 0.7 * broad.tone + 0.3 * close.tone) * (1.0 - 0.6 * joints) * relief;
}

// What light adds to a wall that is dim already: the display's curve would swallow a little light alone.
vec3 onTop(vec3 light) {
  const vec3 DIM = vec3(0.014);
  vec3 added = toDisplay(grade(DIM + light)) - toDisplay(grade(DIM));
  return added + (pixelNoise(gl_FragCoord.xy) - 0.5) / 255.0;
}

vec4 onTheWall(vec2 onWall, vec3 thrown, float covers) {
  vec3 light = thrown * reach(onWall) * LAMP * stoneHere(onWall);
  // Haze takes some of it away; what it adds of its own is on the wall already.
  light = max(throughAir(light, eye(), place) - throughAir(vec3(0.0), eye(), place), 0.0);
  return vec4(onTop(light), 1.0);
}
`,
)
