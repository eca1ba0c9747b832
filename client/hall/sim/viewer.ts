import type { Camera, PerspectiveCamera } from 'three'
import type { Stage } from '#shared/show/stage.ts'
import type { Box, SeatPlace, Venue } from '#shared/venue/venue.ts'
import { EYES_SEATED, EYES_STANDING } from '../../crowd/index.ts'
import { cameraFor, emptyView } from '../../venue/index.ts'

export type ViewMode = 'seat' | 'walk' | 'director'

/** How somebody wants to move, −1 to 1 each way, and whether in a hurry. */
export interface Wish {
  forward: number
  right: number
  hurry: boolean
}

const WALK_SPEED = 1.5
const HURRY = 1.9
const WIDEST = 68
const NARROWEST = 22
const USUAL = 52
const STEEPEST = 1.35
/** A gaze left alone for this long begins to follow the models again. */
const LEFT_ALONE_S = 5
/** How fast a gaze follows by itself, per second: as fast as one turns one's head at leisure. */
const FOLLOWS = 1.1
const MOST_FOLLOWED = 1.25
/** Metres by which somebody who comes may be farther than somebody who goes, and be watched all the same. */
const PREFERS_FACES = 1.5

/** The eyes of a visitor without a headset: in a seat, walking about, or lent by the director. */
export class Viewer {
  mode: ViewMode = 'seat'
  readonly wish: Wish = { forward: 0, right: 0, hurry: false }
  readonly #venue: Venue
  #seat: SeatPlace
  #x = 0
  #y = 0
  #z = 0
  #yaw = 0
  #pitch = 0
  #fieldOfView = USUAL
  #alone = LEFT_ALONE_S
  /** Sits down in this frame: looks at once to where the show is, as nobody sees the head turn. */
  #arrives = true
  readonly #shot = emptyView()

  constructor(venue: Venue, seat: SeatPlace) {
    this.#venue = venue
    this.#seat = seat
    this.sit(seat)
  }

  /** Sits down, facing across the runway and a little towards the portal. */
  sit(seat: SeatPlace): void {
    this.#seat = seat
    this.mode = 'seat'
    this.#x = seat.x
    this.#y = seat.y + EYES_SEATED
    this.#z = seat.z
    this.#yaw = seat.facing - Math.sign(seat.x) * 0.42
    this.#pitch = -0.06
    this.#alone = LEFT_ALONE_S
    this.#arrives = true
  }

  /** Stands up and steps into the nearest aisle. */
  stand(): void {
    this.mode = 'walk'
    const aisle = nearestAisle(this.#venue.aisles, this.#seat.x, this.#seat.z)
    this.#x = clamp(this.#seat.x, aisle.minX, aisle.maxX)
    this.#z = clamp(this.#seat.z, aisle.minZ, aisle.maxZ)
    this.#y = aisle.y + EYES_STANDING
  }

  /** Turns by so many radians, as a hand on the picture or a key does. */
  look(right: number, up: number): void {
    this.#alone = 0
    const zoom = this.#fieldOfView / USUAL
    this.#yaw -= right * zoom
    this.#pitch = clamp(this.#pitch + up * zoom, -STEEPEST, STEEPEST)
  }

  /** Leans in (below 1) or sits back (above 1). */
  zoom(factor: number): void {
    this.#fieldOfView = clamp(this.#fieldOfView * factor, NARROWEST, WIDEST)
  }

  get seat(): SeatPlace {
    return this.#seat
  }

  get isSeated(): boolean {
    return this.mode !== 'walk'
  }

  update(stage: Stage, seconds: number, calm: boolean): void {
    if (this.mode === 'walk') this.#walk(seconds)
    this.#alone += seconds
    if (this.mode === 'seat' && this.#arrives) {
      this.#follow(stage, Number.POSITIVE_INFINITY)
      this.#arrives = false
    } else if (this.mode === 'seat' && !calm && this.#alone > LEFT_ALONE_S) this.#follow(stage, seconds)
    if (this.mode === 'director') cameraFor(stage, this.#venue, this.#shot)
  }

  /** Puts a camera where the eyes are. */
  pose(camera: Camera): void {
    const view = camera as PerspectiveCamera
    if (this.mode === 'director') {
      const { x, y, z, atX, atY, atZ, fieldOfView } = this.#shot
      view.position.set(x, y, z)
      view.lookAt(atX, atY, atZ)
      setFieldOfView(view, fieldOfView)
      return
    }
    view.position.set(this.#x, this.#y, this.#z)
    view.rotation.set(this.#pitch, this.#yaw + Math.PI, 0, 'YXZ')
    setFieldOfView(view, this.#fieldOfView)
  }

  /** Where others see this visitor's head: in the seat even while the director's camera is watched. */
  head(into: { x: number; y: number; z: number; yaw: number; pitch: number }): void {
    into.x = this.#x
    into.y = this.#y
    into.z = this.#z
    into.yaw = this.#yaw
    into.pitch = this.#pitch
  }

  #walk(seconds: number): void {
    const { forward, right, hurry } = this.wish
    if (forward === 0 && right === 0) return
    this.#alone = 0
    const length = Math.max(1, Math.hypot(forward, right))
    const step = (WALK_SPEED * (hurry ? HURRY : 1) * seconds) / length
    const sin = Math.sin(this.#yaw)
    const cos = Math.cos(this.#yaw)
    const x = this.#x + (sin * forward - cos * right) * step
    const z = this.#z + (cos * forward + sin * right) * step
    if (this.#isFree(x, z)) {
      this.#x = x
      this.#z = z
    } else if (this.#isFree(x, this.#z)) this.#x = x
    else if (this.#isFree(this.#x, z)) this.#z = z
  }

  #isFree(x: number, z: number): boolean {
    return this.#venue.aisles.some(
      (aisle) => x >= aisle.minX && x <= aisle.maxX && z >= aisle.minZ && z <= aisle.maxZ,
    )
  }

  /** Turns towards whoever walks nearest to where the eyes are going anyway, rather a face than a back. */
  #follow(stage: Stage, seconds: number): void {
    const { facing } = this.#seat
    let best = Number.POSITIVE_INFINITY
    let wanted: number = facing
    for (const model of stage.models) {
      const towards = Math.atan2(model.x - this.#x, model.z - this.#z)
      const aside = Math.abs(turn(towards - facing))
      const leaves = Math.cos(model.heading - towards)
      const score = Math.hypot(model.x - this.#x, model.z - this.#z) + aside * 2 + leaves * PREFERS_FACES
      if (aside < MOST_FOLLOWED && score < best) {
        best = score
        wanted = towards
      }
    }
    if (best === Number.POSITIVE_INFINITY) return
    this.#yaw += turn(wanted - this.#yaw) * (1 - Math.exp(-FOLLOWS * seconds))
  }
}

/** Angles are from +z towards +x, as headings are. */
const turn = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))

function nearestAisle(aisles: readonly Box[], x: number, z: number): Box {
  const away = (box: Box) => Math.hypot(x - clamp(x, box.minX, box.maxX), z - clamp(z, box.minZ, box.maxZ))
  return aisles.toSorted((a, b) => away(a) - away(b))[0]!
}

function setFieldOfView(camera: PerspectiveCamera, degrees: number): void {
  // A narrow window still shows a figure from head to foot: the width keeps at least a third of the height.
  const wanted =
    camera.aspect < 0.75 ? Math.min(82, degrees * (0.95 / Math.max(0.45, camera.aspect))) : degrees
  if (Math.abs(camera.fov - wanted) < 0.01) return
  camera.fov = wanted
  camera.updateProjectionMatrix()
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
