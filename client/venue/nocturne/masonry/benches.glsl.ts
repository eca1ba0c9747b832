import { float, glsl } from '../../../gpu/index.ts'
import { BENCH_BLOCKS, BENCH_ENDS } from './bench-blocks.ts'
import { CUT } from './cuts.ts'

export const BENCHES_VERTEX = glsl`
// What it is cut from, and the z of the middle of its block.
in vec2 cut;

// From and to along the hall, and how much of the second row is wanted.
uniform vec3 stretch;

out vec3 facing;
out float dark;
// Height while it stands in full.
out float standing;

const float TALL = 0.9;

// How much of the block with its middle there is wanted.
float wantedAt(float middle) {
  return smoothstep(-0.2, 0.3, middle - stretch.x) * smoothstep(-0.2, 0.3, stretch.y - middle);
}

// The end of a block that lies against another which stands as high is seen by nobody.
bool isHidden() {
  float next = cut.y + sign(normal.z) * ${float(BENCH_BLOCKS.pitch)};
  return abs(normal.z) > 0.5
    && next > ${float(BENCH_ENDS.fromZ)} && next < ${float(BENCH_ENDS.toZ)}
    && wantedAt(next) >= wantedAt(cut.y);
}

void main() {
  facing = normal;
  float plinth = step(abs(cut.x - ${CUT.plinth}.0), 0.5);
  float second = step(abs(cut.x - ${CUT.secondRow}.0), 0.5);
  dark = plinth;
  standing = position.y;
  // Blocks nobody needs sink into the floor.
  float wanted = min(wantedAt(cut.y), mix(1.0, smoothstep(0.0, 1.0, stretch.z), second));
  vec3 at = position;
  at.y -= TALL * (1.0 - wanted);
  gl_Position = project(at);
  // Outside every picture.
  if (isHidden()) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`

/** Pale limestone laid in beds, with the darker plinth of the same cut towards the head. */
export const BENCHES_FRAGMENT = glsl`
in vec3 facing;
in float dark;
in float standing;

const vec3 LIMESTONE = vec3(0.60, 0.535, 0.445);
const vec3 BASALT = vec3(0.030, 0.030, 0.032);

// How much of the hall a point of the benches sees: less in the corners and under the noses of the seats.
float openness(vec3 normal) {
  float x = abs(place.x);
  if (normal.y < -0.5) return 0.12;
  if (normal.y < 0.5) {
    float foot = standing > 0.395 && x > 2.5 ? 0.4 : 0.0;
    float rise = standing - foot;
    return rise < 0.081 ? 0.16 : mix(0.45, 1.0, smoothstep(0.06, 0.34, rise));
  }
  if (standing > 0.43) return 1.0;
  float behindFront = smoothstep(2.25, 2.42, x);
  float beforeSecond = smoothstep(0.02, 0.36, 2.82 - x);
  float behindSecond = x > 3.2 ? 0.6 : 1.0;
  return mix(1.0, mix(0.5, 1.0, behindFront) * (x < 2.86 ? mix(0.32, 1.0, beforeSecond) : behindSecond), 1.0 - dark);
}

void main() {
  if (place.y < -0.001) discard;
  vec3 flatNormal = normalize(facing);
  vec3 block = vec3(place.x, standing, place.z);
  vec2 plane = onPlane(block, flatNormal);
  Stone broad = stoneAt(plane * 0.31);
  Stone close = stoneAt(plane * 1.7);
  // Beds of the stone: the same texture drawn out along the bench.
  Stone beds = stoneAt(vec2(place.z * 0.09, (standing + abs(place.x) * 0.6) * 1.15));
  vec3 normal = normalize(flatNormal + slopeInSpace(broad.slope + close.slope * 0.5, flatNormal) * 0.22);

  float tone = 0.5 * broad.tone + 0.25 * close.tone + 0.45 * beds.tone;
  vec3 pale = LIMESTONE * (0.46 + 0.92 * tone) * (1.0 - 0.10 * smoothstep(0.2, 0.8, broad.vein));
  pale = mix(pale, pale * vec3(1.03, 0.98, 0.90), beds.tone);
  vec3 albedo = mix(pale, BASALT * (0.5 + 1.2 * tone), dark);
  albedo *= 1.0 - 0.6 * joint(place.z, 2.4, 0.004);

  float open = openness(flatNormal);
  vec3 light = albedo * irradiance(place, normal) * open;
  vec3 toEye = normalize(eye() - place);
  float grazing = pow(1.0 - saturate1(dot(normal, toEye)), 4.0);
  light += environment(place, reflect(-toEye, normal), 0.45) * (0.02 + 0.16 * grazing) * open * mix(0.6, 1.0, dark);

  light = throughAir(light, eye(), place);
#ifdef MIRROR
  vec4 seen = inPolish(light, flatNormal, toEye);
  gl_FragColor = shown(seen.rgb, seen.a);
#else
  gl_FragColor = shown(light, 1.0);
#endif
}
`
