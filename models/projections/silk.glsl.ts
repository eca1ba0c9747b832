/** What every painting begins with: its own noise, and light taken to the display. */
const BASICS = `#version 300 es
precision highp float;
uniform vec2 size;
uniform float turn;
out vec4 colour;

const float TAU = 6.28318531;

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

vec3 toDisplay(vec3 light) {
  return mix(12.92 * light, 1.055 * pow(max(light, 1e-5), vec3(1.0 / 2.4)) - 0.055, step(0.0031308, light));
}
`

const MAIN = `
void main() {
  vec2 at = gl_FragCoord.xy / size;
  colour = vec4(toDisplay(paint(at)) + (hash(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
`

/**
 * Folds of black silk that move as if somebody breathed under them, once round in a turn: waves of different lengths
 * that each go a whole number of times round, bent by each other, lit low from one side.
 */
const SILK = `
float folds(vec2 p) {
  float slow = TAU * turn;
  vec2 bent = p;
  bent += 0.42 * vec2(sin(1.3 * p.y + slow), cos(1.1 * p.x - slow));
  bent += 0.23 * vec2(sin(2.7 * bent.y - slow + 1.7), sin(2.2 * bent.x + slow + 0.4));
  bent += 0.10 * vec2(sin(5.1 * bent.y + 2.0 * slow), cos(4.6 * bent.x - slow + 2.1));
  float along = 0.86 * bent.x + 0.5 * bent.y;
  float height = sin(3.1 * along + 0.7 * sin(1.7 * bent.y - slow));
  height += 0.34 * sin(7.3 * along - 1.9 * bent.y + slow + 1.0);
  height += 0.10 * sin(15.0 * along + 3.0 * bent.x - slow);
  return height;
}

vec3 paint(vec2 at) {
  vec2 p = (at - vec2(0.5, 0.46)) * vec2(4.4, 4.3);
  float e = 0.004;
  float here = folds(p);
  vec2 slope = vec2(folds(p + vec2(e, 0.0)) - here, folds(p + vec2(0.0, e)) - here) / e;
  vec3 normal = normalize(vec3(-slope * 0.30, 1.0));
  vec3 lamp = normalize(vec3(-0.62, 0.48, 0.42));
  vec3 half_ = normalize(lamp + vec3(0.0, 0.0, 1.0));
  float grazing = max(dot(normal, lamp), 0.0);
  float sheen = pow(max(dot(normal, half_), 0.0), 26.0);
  float rim = pow(1.0 - normal.z, 2.2) * grazing;
  float glow = pow(max(dot(normal, half_), 0.0), 5.0);
  vec3 light = vec3(0.80, 0.88, 1.0) * 0.05 * grazing + vec3(0.92, 0.95, 1.0) * 0.13 * glow;
  light += vec3(1.0, 0.955, 0.89) * (1.05 * sheen + 0.55 * rim);
  // The hollows are nearly without light; the cloth falls into the dark below and at the sides.
  light *= 0.25 + 0.75 * smoothstep(-1.2, 0.9, here);
  vec2 edge = smoothstep(vec2(0.0), vec2(0.16, 0.22), at) * smoothstep(vec2(0.0), vec2(0.16, 0.10), 1.0 - at);
  // The brightest folds keep their form.
  return (1.0 - exp(-3.0 * pow(light, vec3(1.16)))) * edge.x * edge.y;
}
`

/** A sheet of paper folded once, in the dark: two planes of nearly no light and the line between them. */
const FOLD = `
vec3 paint(vec2 at) {
  vec2 p = (at - 0.5) * vec2(1.0, 1.0);
  float bow = 0.018 * sin(3.0 * p.y + 0.6);
  float across = dot(p - vec2(0.03 + bow, 0.0), normalize(vec2(0.92, 0.39)));
  float along = dot(p, normalize(vec2(-0.39, 0.92)));
  float fibre = hash(floor(p * vec2(900.0, 90.0))) * 0.5 + hash(floor(p * vec2(120.0, 700.0)) + 9.0) * 0.5;
  float near = exp(-max(-across, 0.0) * 3.4) * step(across, 0.0);
  float far = exp(-max(across, 0.0) * 9.0) * step(0.0, across);
  float ridge = exp(-across * across * 26000.0);
  float fades = smoothstep(0.62, 0.1, abs(along + 0.06));
  vec3 bone = vec3(1.0, 0.95, 0.88);
  vec3 light = bone * (0.42 * near * (0.86 + 0.28 * fibre) + 0.045 * far + 0.55 * ridge);
  return light * fades;
}
`

export const paintingOf = (paint: 'silk' | 'fold'): string => BASICS + (paint === 'silk' ? SILK : FOLD) + MAIN
