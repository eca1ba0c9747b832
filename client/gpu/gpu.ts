import {
  type BufferGeometry,
  type Camera,
  type IUniform,
  Mesh,
  type ShaderMaterial,
  Vector2,
  Vector3,
  type WebGLRenderer,
} from 'three'
import type { Optics } from './glsl/ports.glsl.ts'
import { type HallLight, hallLight } from './hall-light.ts'
import { type Disposable, Keeper } from './keeper.ts'
import { ORDER } from './layers.ts'
import { type Finish, materialOf } from './materials.ts'
import { Stone } from './stone.ts'

/** Owner of everything on the GPU: what it makes or is given to keep, it frees. */
export interface Gpu {
  readonly renderer: WebGLRenderer
  /** The lamps' state: written by the venue, read by every material. */
  readonly light: HallLight
  /** Uniforms every material may read besides the lamps. */
  readonly shared: Readonly<Record<'stoneMap' | 'viewHeight', IUniform>>
  /** Where the visitor's head is and looks, as of the last `see`. Not for shading: eyes differ in a headset. */
  readonly eye: Vector3
  readonly gaze: Vector3
  /** To be called once a frame, before the systems, with the camera that will draw. */
  see(camera: Camera): void
  material(finish: Finish): ShaderMaterial
  /** A mesh that stands where its vertices are and is drawn in its material's layer. */
  mesh(geometry: BufferGeometry, finish: Finish): Mesh<BufferGeometry, ShaderMaterial>
  keep<Kept extends Disposable>(one: Kept): Kept
  free(one: Disposable): void
  /** A part that frees only what was made through it; freed with the whole at the latest. */
  scope(): Gpu
  dispose(): void
}

/** `optics` say how light behaves in the room that everything is drawn in. */
export function createGpu(renderer: WebGLRenderer, optics: Optics): Gpu {
  const keeper = new Keeper()
  const stone = keeper.keep(new Stone(renderer))
  const common: Common = {
    renderer,
    stone,
    optics,
    light: hallLight(),
    shared: {
      stoneMap: stone.map,
      viewHeight: { value: 1080 },
    },
    eye: new Vector3(0, 1.6, 6),
    gaze: new Vector3(0, 0, -1),
  }
  return gpuOver(common, keeper)
}

type Common = Pick<Gpu, 'renderer' | 'light' | 'shared' | 'eye' | 'gaze'> & {
  readonly stone: Stone
  readonly optics: Optics
}

function gpuOver(common: Common, keeper: Keeper): Gpu {
  const { renderer, stone, optics, light, shared, eye, gaze } = common
  const size = new Vector2()
  const material = (finish: Finish) => keeper.keep(materialOf(finish, optics, light, shared))
  return {
    ...common,
    see(camera) {
      eye.setFromMatrixPosition(camera.matrixWorld)
      gaze.setFromMatrixColumn(camera.matrixWorld, 2).negate()
      shared.viewHeight.value = viewHeight(renderer, size)
      stone.refine()
    },
    material,
    mesh(geometry, finish) {
      const mesh = new Mesh(keeper.keep(geometry), material(finish))
      mesh.renderOrder = ORDER[finish.layer]
      mesh.frustumCulled = false
      mesh.matrixAutoUpdate = false
      return mesh
    },
    keep: (one) => keeper.keep(one),
    free: (one) => keeper.free(one),
    scope() {
      const own = new Keeper()
      const part = gpuOver(common, own)
      keeper.keep(own)
      return { ...part, dispose: () => keeper.free(own) }
    },
    dispose: () => keeper.dispose(),
  }
}

/** Height of one eye's picture in pixels. */
function viewHeight(renderer: WebGLRenderer, size: Vector2): number {
  if (renderer.xr.isPresenting) {
    const viewport = renderer.xr.getCamera().cameras[0]?.viewport
    if (viewport) return viewport.w
  }
  return renderer.getDrawingBufferSize(size).y
}
