import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Mesh,
  PlaneGeometry,
} from 'three'
import { type Random, seeded } from '#shared/units/random.ts'
import type { Venue } from '#shared/venue/venue.ts'
import type { Frame } from '../../frame/index.ts'
import { type Gpu, GRADE, glsl, PROJECT } from '../../gpu/index.ts'
import type { People } from '../people.ts'

/** Lights in the air at once; when more hearts come in than this, the rest wait for a place. */
const LIGHTS = 96
const LASTS_S = 3.4
/** New hearts come in once a second or so: they are let up over this long, not all in one frame. */
const SPREAD_S = 0.9
/** Where lights begin over the floor of a row, in metres: over the heads, not at anybody's. */
const FROM = { low: 1.45, high: 1.75 } as const

/**
 * A small warm light for every heart sent in the house. Only their number is known: they rise from the rows as a
 * whole, between the seats, and belong to nobody. One draw.
 */
export class Hearts {
  readonly mesh: Mesh
  readonly #geometry = new InstancedBufferGeometry()
  /** Where each begins, and how old it is, 0 to 1; beyond that it is gone. */
  readonly #lights: InstancedBufferAttribute
  readonly #venue: Venue
  readonly #random: Random = seeded(7)
  #counted = -1
  #waiting = 0
  /** Lights let up a second. */
  #rate = 0
  #next = 0
  #due = 0

  constructor(gpu: Gpu, venue: Venue) {
    this.#venue = venue
    const sheet = new PlaneGeometry(1, 1)
    this.#geometry.setAttribute('position', sheet.getAttribute('position'))
    this.#geometry.setIndex(sheet.getIndex())
    this.#lights = new InstancedBufferAttribute(new Float32Array(LIGHTS * 4).fill(2), 4)
    this.#lights.setUsage(DynamicDrawUsage)
    this.#geometry.setAttribute('light', this.#lights)
    this.#geometry.instanceCount = LIGHTS
    this.mesh = gpu.mesh(this.#geometry, {
      name: 'hearts',
      layer: 'glow',
      vertexChunks: [PROJECT],
      vertex: VERTEX,
      fragmentChunks: [GRADE],
      fragment: FRAGMENT,
      uniforms: { rising: this.#rising },
    })
    this.mesh.visible = false
  }

  readonly #rising = { value: 1 }

  /** How many lights are in the air. */
  get shown(): number {
    const { array } = this.#lights
    let count = 0
    for (let i = 0; i < LIGHTS; i++) if (array[i * 4 + 3]! < 1) count++
    return count
  }

  update({ seconds, calm }: Frame, { hearts }: People): void {
    const sent = hearts[0]!
    if (this.#counted >= 0 && sent > this.#counted) {
      this.#waiting += sent - this.#counted
      this.#rate = this.#waiting / SPREAD_S
    }
    if (sent >= 0) this.#counted = sent
    // Whoever asked for less motion sees them appear and fade where they are.
    this.#rising.value = calm ? 0 : 1
    const isAny = this.#age(seconds)
    this.#due += this.#rate * seconds
    while (this.#waiting > 0 && this.#due >= 1 && this.#lightOne()) {
      this.#due--
      this.#waiting--
    }
    this.#due = Math.min(this.#due, 1)
    this.mesh.visible = isAny || this.#waiting > 0
    if (this.mesh.visible) this.#lights.needsUpdate = true
  }

  #age(seconds: number): boolean {
    const { array } = this.#lights
    let isAny = false
    for (let i = 3; i < LIGHTS * 4; i += 4) {
      if (array[i]! >= 1) continue
      array[i]! += seconds / LASTS_S
      isAny = true
    }
    return isAny
  }

  /** Lets one up between two seats, if there is a light to spare. */
  #lightOne(): boolean {
    const { array } = this.#lights
    const at = this.#next * 4
    if (array[at + 3]! < 1) return false
    this.#next = (this.#next + 1) % LIGHTS
    const { seats } = this.#venue
    const seat = seats[this.#random.whole(0, seats.length - 1)]!
    // Half a seat to the side, and a little behind the row.
    const side = this.#random.next() < 0.5 ? 0.4 : -0.4
    const sin = Math.sin(seat.facing)
    const cos = Math.cos(seat.facing)
    array[at] = seat.x + cos * side - sin * 0.1
    array[at + 1] = seat.y + FROM.low + (FROM.high - FROM.low) * this.#random.next()
    array[at + 2] = seat.z - sin * side - cos * 0.1
    array[at + 3] = 0
    return true
  }
}

const VERTEX = glsl`
// Where it begins, and its age.
in vec4 light;

out vec2 on;
out float strength;

// 0 where nothing is to move.
uniform float rising;

const float SIZE = 0.05;
const float CLIMBS = 1.5;

void main() {
  float age = light.w;
  strength = smoothstep(0.0, 0.12, age) * fall(0.45, 1.0, age);
  on = position.xy * 2.0;
  float sway = sin(age * 5.0 + light.x * 17.0 + light.z * 23.0);
  vec3 middle = light.xyz + rising * vec3(sway * 0.05, CLIMBS * (1.0 - square(1.0 - age)), 0.06 * cos(age * 4.0 + light.z * 11.0));
  vec3 toEye = cameraPosition - middle;
  vec3 right = normalize(vec3(toEye.z, 0.0, -toEye.x));
  // Far away it is still a point of light, no smaller.
  float size = max(SIZE, 0.0042 * length(toEye));
  vec3 corner = middle + (right * position.x + vec3(0.0, position.y, 0.0)) * size * 2.0;
  gl_Position = age >= 1.0 ? vec4(2.0, 2.0, 2.0, 1.0) : project(corner);
}
`

const FRAGMENT = glsl`
in vec2 on;
in float strength;

// A heart's outline as a distance of sorts, below 0 inside.
float heart(vec2 p) {
  p = vec2(abs(p.x), p.y + 0.12) * 2.1;
  float round1 = length(p - vec2(0.42, 0.38)) - 0.5;
  float point = max(dot(p - vec2(0.0, -0.78), normalize(vec2(0.82, -0.62))), p.y - 0.38);
  return min(round1, point);
}

void main() {
  float core = fall(-0.10, 0.06, heart(on));
  float halo = exp(-4.5 * dot(on, on));
  vec3 light = vec3(1.0, 0.56, 0.42) * (0.85 * core + 0.30 * halo) * strength;
  gl_FragColor = vec4(toDisplay(light * fall(0.8, 1.0, length(on))), 1.0);
}
`
