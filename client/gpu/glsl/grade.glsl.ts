import { chunk, glsl } from './chunk.ts'
import { TONE } from './ports.glsl.ts'

/** From scene light to the screen, in the material, so that no pass over the picture is needed. */
export const GRADE = chunk(
  'grade',
  [TONE],
  glsl`
vec3 toDisplay(vec3 linear) {
  vec3 curve = 1.055 * pow(max(linear, 1e-5), vec3(1.0 / 2.4)) - 0.055;
  return mix(12.92 * linear, curve, step(0.0031308, linear));
}

// What goes to the screen; half a step of noise hides the bands in long dark gradients.
vec4 shown(vec3 light, float alpha) {
  vec3 display = toDisplay(grade(light));
  return vec4(display + (pixelNoise(gl_FragCoord.xy) - 0.5) / 255.0, alpha);
}
`,
)
