import { float, glsl } from '../../../gpu/index.ts'
import { THROWN } from './glance.ts'

/** Points a side at which the light of what is projected is measured, for every frame that is drawn. */
const MEASURED = 10

/** What both stages know: two pictures, how much of each shows, and where on the wall each lies. */
const PICTURES = glsl`
uniform sampler2D firstPicture;
uniform sampler2D secondPicture;
uniform float firstWeight;
uniform float secondWeight;
// Middle of each on the wall in metres, and one over its width and height.
uniform vec4 firstFrame;
uniform vec4 secondFrame;
// The least and the most mean light there may be.
uniform vec2 steady;

// What the projector throws for a value of the picture: gentler than a display's curve, for stone swallows the middle.
vec3 toLight(vec3 display) {
  return pow(display, vec3(${float(THROWN)}));
}
`

/**
 * The mean light of this very frame, from the pictures themselves: what lies between two measurements of the page
 * cannot flash either.
 */
export const WALL_PICTURE_VERTEX = glsl`
${PICTURES}
out vec2 onWall;
flat out float gain;
flat out float lift;

float meanOf(sampler2D picture) {
  float sum = 0.0;
  for (int row = 0; row < ${MEASURED}; row++) {
    for (int column = 0; column < ${MEASURED}; column++) {
      vec2 at = (vec2(float(column), float(row)) + 0.5) / ${MEASURED}.0;
      sum += lightness(toLight(textureLod(picture, at, 0.0).rgb));
    }
  }
  return sum / ${MEASURED * MEASURED}.0;
}

void main() {
  float level = 0.0;
  if (firstWeight > 0.0) level += firstWeight * meanOf(firstPicture);
  if (secondWeight > 0.0) level += secondWeight * meanOf(secondPicture);
  gain = min(1.0, steady.y / max(level, 1e-4));
  lift = max(0.0, steady.x - level);
  onWall = position.xy;
  gl_Position = project(position);
}
`

/**
 * A projector's light on the wall at the head: the picture times the stone it falls on, soft at its edges, none in the
 * portal. The wall's own light is there already; this is added to it.
 */
export const WALL_PICTURE_FRAGMENT = glsl`
${PICTURES}
in vec2 onWall;
flat in float gain;
flat in float lift;

// How brightly the projector shines; stone sends little of it back.
const float LAMP = 6.6;
const vec3 STONE_COLOUR = vec3(0.075, 0.072, 0.068);

// 1 well inside a rectangle, falling to 0 over the given width within its edge.
float within(vec2 from, vec2 halfSize, float width) {
  vec2 inside = smoothstep(vec2(0.0), vec2(width), halfSize - abs(from));
  return inside.x * inside.y;
}

// What the projector can reach: under the vault, beside and above the portal.
float reach() {
  vec2 spring = onWall - vec2(0.0, SPRING_HEIGHT);
  float toArc = VAULT_RADIUS - length(vec2(abs(spring.x) + VAULT_RADIUS - HALF_WIDTH, max(spring.y, 0.0)));
  float toWall = min(toArc, HALF_WIDTH - abs(onWall.x));
  vec2 outside = max(vec2(abs(onWall.x) - PORTAL_HALF_WIDTH, onWall.y - PORTAL_HEIGHT), 0.0);
  return pow(smoothstep(-0.3, 2.1, toWall), 1.4) * smoothstep(0.0, 0.16, length(outside)) * smoothstep(0.0, 1.4, onWall.y);
}

// Light of a picture here, and in alpha whether it lies here at all.
vec4 pictureHere(sampler2D picture, vec4 frame) {
  vec2 from = onWall - frame.xy;
  float lies = within(from, 0.5 / frame.zw, 0.22);
  return vec4(toLight(texture(picture, from * frame.zw + 0.5).rgb), 1.0) * lies;
}

vec3 stoneHere() {
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

void main() {
  vec4 first = pictureHere(firstPicture, firstFrame);
  vec4 second = pictureHere(secondPicture, secondFrame);
  vec3 picture = first.rgb * firstWeight + second.rgb * secondWeight;
  vec3 thrown = picture * gain + lift * max(first.a, second.a);
  vec3 light = thrown * reach() * LAMP * stoneHere();
  // Haze takes some of it away; what it adds of its own is on the wall already.
  light = max(throughAir(light, eye(), place) - throughAir(vec3(0.0), eye(), place), 0.0);
  gl_FragColor = vec4(onTop(light), 1.0);
}
`
