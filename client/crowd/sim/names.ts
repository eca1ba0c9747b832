import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Mesh,
  PlaneGeometry,
  type Vector3,
} from 'three'
import type { Stage } from '#shared/show/stage.ts'
import type { Venue } from '#shared/venue/venue.ts'
import type { Frame } from '../../frame/index.ts'
import {
  createLettering,
  type Gpu,
  GRADE,
  GROTESQUE,
  glsl,
  type Lettering,
  PROJECT,
  whenLettersCome,
} from '../../gpu/index.ts'
import type { People } from '../people.ts'
import type { Cast } from './cast.ts'
import { AT, FLOATS } from './roster.ts'

/** Names shown at once; each has a line of its own on the sheet. */
const LINES = 12
const SHEET = { width: 512, line: 48 } as const
const HEIGHT = 0.04
/** A name shows for those this near, fading from the first distance to the second, and within a cone of the gaze. */
const FADES = { from: 3, to: 4.6 } as const
const CONE = { inner: Math.cos(0.2), outer: Math.cos(0.3) } as const
const RATE = 5
/** How far beside somebody the middle of a name stands. */
const BESIDE_MIDDLE = 0.4
/** A model with what she wears, and what a name may come near; a portal with the house's name over it. */
const MODEL_HALF_WIDTH = 0.4
const PORTAL_HEIGHT = 6

interface Line {
  person: number
  name: string
  /** Width of the type on the sheet, 0 to 1. */
  width: number
  shown: number
}

/** Names in small type at the shoulder, of those one looks at from near: one draw for all. */
export class Names {
  readonly mesh: Mesh
  readonly #lettering: Lettering
  readonly #lines: readonly Line[]
  readonly #at: InstancedBufferAttribute
  readonly #type: InstancedBufferAttribute
  readonly #geometry = new InstancedBufferGeometry()

  readonly #portal: Portal

  constructor(gpu: Gpu, venue: Venue) {
    const { width, from } = venue.runway
    this.#portal = { z: from, halfWidth: width * 0.8, height: PORTAL_HEIGHT }
    this.#lettering = gpu.keep(createLettering(SHEET.width, SHEET.line * LINES))
    this.#lines = Array.from({ length: LINES }, () => ({ person: -1, name: '', width: 0, shown: 0 }))
    const sheet = new PlaneGeometry(1, 1)
    this.#geometry.setAttribute('position', sheet.getAttribute('position'))
    this.#geometry.setIndex(sheet.getIndex())
    this.#at = new InstancedBufferAttribute(new Float32Array(LINES * 3), 3).setUsage(DynamicDrawUsage)
    this.#type = new InstancedBufferAttribute(new Float32Array(LINES * 3), 3).setUsage(DynamicDrawUsage)
    this.#geometry.setAttribute('at', this.#at)
    this.#geometry.setAttribute('setting', this.#type)
    this.#geometry.instanceCount = LINES
    this.mesh = gpu.mesh(this.#geometry, {
      name: 'names',
      layer: 'type',
      vertexChunks: [PROJECT],
      vertex: VERTEX,
      fragmentChunks: [GRADE],
      fragment: FRAGMENT,
      uniforms: { sheet: { value: this.#lettering.texture } },
    })
  }

  update(people: People, cast: Cast, data: Float32Array, gpu: Gpu, { stage, seconds }: Frame): void {
    for (let slot = 0; slot < people.capacity; slot++) {
      if (cast.presence[slot] === 0 || people.name[slot] === '') continue
      if (this.#wanted(slot, data, gpu, stage) > 0) this.#give(slot, people)
    }
    let visible = false
    for (let i = 0; i < LINES; i++) {
      const line = this.#lines[i]!
      if (line.person < 0) continue
      const there = cast.presence[line.person]! > 0.5 && people.name[line.person] === line.name
      const wanted = there ? this.#wanted(line.person, data, gpu, stage) : 0
      line.shown += (wanted - line.shown) * Math.min(1, RATE * seconds)
      if (line.shown < 0.01 && wanted === 0) line.person = -1
      else this.#place(i, line, data)
      visible ||= line.person >= 0
      this.#type.array[i * 3 + 2] = line.person < 0 ? 0 : line.shown
    }
    this.mesh.visible = visible
    if (!visible) return
    this.#at.needsUpdate = true
    this.#type.needsUpdate = true
  }

  /** How much somebody's name should show from where the visitor is and looks, 0 to 1. */
  #wanted(slot: number, data: Float32Array, { eye, gaze }: Gpu, stage: Stage): number {
    const at = slot * FLOATS + AT.place
    const dx = data[at]! - eye.x
    const dy = data[at + 1]! + 1.15 - eye.y
    const dz = data[at + 2]! - eye.z
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz)
    if (away > FADES.to || away < 0.5) return 0
    const towards = (dx * gaze.x + dy * gaze.y + dz * gaze.z) / away
    const within = clamp((towards - CONE.outer) / (CONE.inner - CONE.outer))
    if (within === 0) return 0
    // The type stands to the right of the shoulder.
    const flat = Math.sqrt(dx * dx + dz * dz) || 1
    const wayX = dx - (dz / flat) * BESIDE_MIDDLE
    const wayZ = dz + (dx / flat) * BESIDE_MIDDLE
    if (isBefore(this.#portal, eye, wayX, dy, wayZ) || isBeforeModel(stage, eye, wayX, wayZ)) return 0
    return within * clamp((FADES.to - away) / (FADES.to - FADES.from))
  }

  /** Sets somebody's name on a free line, unless it stands on one. */
  #give(slot: number, people: People): void {
    let free: Line | null = null
    for (let i = 0; i < LINES; i++) {
      const line = this.#lines[i]!
      if (line.person === slot && line.name === people.name[slot]) return
      if (line.person < 0) free = line
    }
    if (free === null) return
    free.person = slot
    free.name = people.name[slot]!
    free.shown = 0
    this.#compose()
    whenLettersCome(free.name, () => this.#compose())
  }

  #compose(): void {
    this.#lettering.set((pen, width) => {
      pen.font = `400 ${SHEET.line * 0.58}px ${GROTESQUE}`
      pen.letterSpacing = `${SHEET.line * 0.05}px`
      pen.textBaseline = 'middle'
      this.#lines.forEach((line, i) => {
        if (line.person < 0) return
        pen.fillText(line.name, 6, (i + 0.5) * SHEET.line, width - 12)
        line.width = Math.min(1, (pen.measureText(line.name).width + 12) / width)
      })
    })
  }

  /** Beside the shoulder that is farther from the runway's head, under the chin's height. */
  #place(i: number, line: Line, data: Float32Array): void {
    const at = line.person * FLOATS
    const rise = 0.43 * data[at + AT.stand]!
    this.#at.setXYZ(i, data[at + AT.place]!, data[at + AT.place + 1]! + 1.0 + rise, data[at + AT.place + 2]!)
    this.#type.array[i * 3] = i
    this.#type.array[i * 3 + 1] = line.width
  }
}

interface Portal {
  readonly z: number
  readonly halfWidth: number
  readonly height: number
}

/** Whether somebody who looks along a way sees the portal there. */
function isBefore(
  { z, halfWidth, height }: Portal,
  eye: Vector3,
  x: number,
  y: number,
  towards: number,
): boolean {
  const share = (z - eye.z) / towards
  if (!(share > 1)) return false
  return Math.abs(eye.x + x * share) < halfWidth && eye.y + y * share < height
}

/** Whether a model walks where somebody looks, before or behind. */
function isBeforeModel({ models }: Stage, eye: Vector3, x: number, z: number): boolean {
  const length = Math.sqrt(x * x + z * z) || 1
  for (let i = 0; i < models.length; i++) {
    const ahead = ((models[i]!.x - eye.x) * x + (models[i]!.z - eye.z) * z) / length
    const aside = ((models[i]!.x - eye.x) * z - (models[i]!.z - eye.z) * x) / length
    if (ahead > 0 && Math.abs(aside) < MODEL_HALF_WIDTH + 0.05 * ahead) return true
  }
  return false
}

const clamp = (x: number): number => Math.max(0, Math.min(1, x))

const VERTEX = glsl`
in vec3 at;
// Line on the sheet, width of the type on it, how much it shows.
in vec3 setting;

out vec2 onSheet;
out float strength;

const float LINES = ${LINES}.0;
const float HEIGHT = ${HEIGHT};
const float SHAPE = ${(SHEET.width / SHEET.line).toFixed(4)};
const float BESIDE = 0.25;

void main() {
  strength = setting.z;
  vec2 corner = position.xy + 0.5;
  onSheet = vec2(corner.x * setting.y, 1.0 - (setting.x + 1.0 - corner.y) / LINES);
  vec3 toEye = cameraPosition - at;
  vec3 right = normalize(vec3(toEye.z, 0.0, -toEye.x));
  float wide = HEIGHT * SHAPE * setting.y;
  vec3 corner3 = at + right * (BESIDE + corner.x * wide) + vec3(0.0, position.y * HEIGHT, 0.0);
  // In front of the shoulder it belongs to.
  gl_Position = strength < 0.004 ? vec4(2.0, 2.0, 2.0, 1.0) : project(corner3 + normalize(toEye) * 0.16);
}
`

const FRAGMENT = glsl`
in vec2 onSheet;
in float strength;

uniform sampler2D sheet;

void main() {
  float coverage = texture(sheet, onSheet).r * strength;
  if (coverage < 0.01) discard;
  gl_FragColor = shown(vec3(0.62, 0.60, 0.56), coverage * 0.9);
}
`
