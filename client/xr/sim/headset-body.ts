import { type Object3D, Quaternion, Vector3, type WebGLRenderer } from 'three'
import type { AvatarPose, Placement } from '#shared/pose/avatar-pose.ts'

type Grip = ReturnType<WebGLRenderer['xr']['getControllerGrip']>

/** Head and hands of somebody in a headset, in the hall's metres. */
export class HeadsetBody {
  readonly #renderer: WebGLRenderer
  readonly #origin: Object3D
  readonly #grips: Grip[] = []
  readonly #sides = new Map<Grip, 'left' | 'right'>()
  readonly #place = new Vector3()
  readonly #turn = new Quaternion()

  /** `origin` is where the headset's own floor is in the hall. */
  constructor(renderer: WebGLRenderer, origin: Object3D) {
    this.#renderer = renderer
    this.#origin = origin
    for (const index of [0, 1]) {
      const grip = renderer.xr.getControllerGrip(index)
      grip.addEventListener('connected', this.#connected)
      grip.addEventListener('disconnected', this.#disconnected)
      origin.add(grip)
      this.#grips.push(grip)
    }
  }

  /** Writes where head and hands are. Gives false while no headset is worn. */
  read(pose: AvatarPose): boolean {
    if (!this.#renderer.xr.isPresenting) return false
    this.#write(this.#renderer.xr.getCamera(), pose.head)
    pose.hands = this.#sides.size === 2
    for (const [grip, side] of this.#sides) this.#write(grip, pose[side])
    return true
  }

  dispose(): void {
    for (const grip of this.#grips) {
      grip.removeEventListener('connected', this.#connected)
      grip.removeEventListener('disconnected', this.#disconnected)
      this.#origin.remove(grip)
    }
    this.#sides.clear()
  }

  readonly #connected = (event: { target: Grip; data?: XRInputSource }): void => {
    const side = event.data?.handedness
    if (side === 'left' || side === 'right') this.#sides.set(event.target, side)
  }

  readonly #disconnected = (event: { target: Grip }): void => {
    this.#sides.delete(event.target)
  }

  #write(from: Object3D, into: Placement): void {
    from.getWorldPosition(this.#place)
    from.getWorldQuaternion(this.#turn)
    into.x = this.#place.x as Placement['x']
    into.y = this.#place.y as Placement['y']
    into.z = this.#place.z as Placement['z']
    into.qx = this.#turn.x
    into.qy = this.#turn.y
    into.qz = this.#turn.z
    into.qw = this.#turn.w
  }
}
