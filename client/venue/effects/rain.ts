import { DoubleSide, InstancedBufferGeometry, type Mesh, PlaneGeometry } from 'three'
import { AIR, type Gpu, glsl, POLISH, PROJECT, SEEN } from '../../gpu/index.ts'
import { scatter } from './particles.ts'

/** Half of them fall; the other half is the same rain seen in the polished floor. */
const THREADS = 700

/** A rain of light: slow bright threads over the runway, and their reflections. */
export function rainOfLight(gpu: Gpu): { mesh: Mesh; level: { value: number } } {
  const sheet = new PlaneGeometry(1, 1, 1, 4)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', sheet.getAttribute('position'))
  geometry.setIndex(sheet.getIndex())
  scatter(geometry, THREADS, 71)
  const level = { value: 0 }
  const mesh = gpu.mesh(geometry, {
    name: 'rain of light',
    layer: 'glow',
    vertexChunks: [AIR, POLISH, PROJECT],
    vertex: VERTEX,
    fragmentChunks: [AIR, SEEN],
    fragment: FRAGMENT,
    uniforms: { level },
    side: DoubleSide,
  })
  return { mesh, level }
}

const VERTEX = glsl`
in vec4 lot;

uniform float level;
uniform float viewHeight;

out vec2 onThread;
out float strength;

const float TOP = 10.0;

void main() {
  float speed = mix(1.1, 1.9, lot.z);
  float length = mix(0.35, 1.1, lot.y);
  float fallen = fract(lot.w + time * speed / TOP);
  float y = (TOP + 2.0) * (1.0 - fallen) - 1.0;
  vec3 middle = vec3((lot.x - 0.5) * 2.2, y, (fract(lot.y * 9.1) - 0.5) * 23.6);

  vec3 toEye = cameraPosition - middle;
  float pixel = 2.0 * distance(cameraPosition, middle) / (projectionMatrix[1][1] * viewHeight);
  float halfWidth = max(0.0022, 0.8 * pixel);
  vec3 sideways = normalize(vec3(toEye.z, 0.0, -toEye.x));
  vec3 at = middle + sideways * position.x * 2.0 * halfWidth + vec3(0.0, position.y * length, 0.0);

  float appears = smoothstep(lot.z * 0.9, lot.z * 0.9 + 0.1, level);
  strength = appears * min(1.0, 0.0030 / halfWidth) * smoothstep(0.0, 0.5, at.y) * fall(TOP - 2.0, TOP, at.y);
  onThread = position.xy * 2.0;
  if (gl_InstanceID % 2 == 1) {
    float rise = saturate1(normalize(toEye).y);
    strength *= 0.10 + 0.7 * pow(1.0 - rise, 4.0);
    // Where the eye meets the mirror image in the floor: same place on the screen, at the floor's depth.
    at.y = -at.y;
    at = mix(cameraPosition, at, cameraPosition.y / (cameraPosition.y - at.y));
    strength *= isPolished(at.xz) ? 1.0 : 0.0;
  }
  gl_Position = project(at);
}
`

const FRAGMENT = glsl`
in vec2 onThread;
in float strength;

void main() {
  // Bright at the head, which falls first, and a long tail.
  float along = 0.5 + 0.5 * onThread.y;
  float light = exp(-along * 3.2) * fall(0.8, 1.0, along) * smoothstep(0.0, 0.05, along);
  float across = 1.0 - square(onThread.x);
  vec3 colour = vec3(0.34, 0.32, 0.29) + washColour * 0.4 + ribColour * 0.2;
  gl_FragColor = vec4(colour * light * across * strength, 1.0);
}
`
