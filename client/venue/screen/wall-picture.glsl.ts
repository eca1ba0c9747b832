import { float, glsl } from '../../gpu/index.ts'
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

/** Two pictures and the light they throw, on a wall that takes it in its own way. */
export const WALL_PICTURE_FRAGMENT = glsl`
${PICTURES}
in vec2 onWall;
flat in float gain;
flat in float lift;

// 1 well inside a rectangle, falling to 0 over the given width within its edge.
float within(vec2 from, vec2 halfSize, float width) {
  vec2 inside = smoothstep(vec2(0.0), vec2(width), halfSize - abs(from));
  return inside.x * inside.y;
}

// Light of a picture here, and in alpha whether it lies here at all.
vec4 pictureHere(sampler2D picture, vec4 frame) {
  vec2 from = onWall - frame.xy;
  float lies = within(from, 0.5 / frame.zw, 0.22);
  return vec4(toLight(texture(picture, from * frame.zw + 0.5).rgb), 1.0) * lies;
}

void main() {
  vec4 first = pictureHere(firstPicture, firstFrame);
  vec4 second = pictureHere(secondPicture, secondFrame);
  vec3 picture = first.rgb * firstWeight + second.rgb * secondWeight;
  vec3 thrown = picture * gain + lift * max(first.a, second.a);
  float covers = min(1.0, first.a * firstWeight + second.a * secondWeight);
  gl_FragColor = onTheWall(onWall, thrown, covers);
}
`
