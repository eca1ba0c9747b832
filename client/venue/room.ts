import { Object3D } from 'three'
import type { Venue } from '#shared/venue/venue.ts'
import type { Frame } from '../frame/index.ts'
import type { Gpu, Optics } from '../gpu/index.ts'
import { type PetalColours, petals } from './effects/petals.ts'
import { rainOfLight } from './effects/rain.ts'
import { lightRoom, type Rig } from './light-room.ts'
import { createScreen, type ScreenPlace } from './screen/screen.ts'
import type { HouseWords } from './screen/typesetting.ts'
import type { WallPictureState } from './screen/wall-picture.ts'
import type { PictureContent } from './screen/wall-slot.ts'
import { drawTowards, endsOf, type Pieces, type Stretch, wholeRoom } from './stretch.ts'

/** What makes a venue a building of its own: how light behaves in it, and what is built there. */
export interface Building {
  readonly optics: Optics
  build(gpu: Gpu, venue: Venue): Interior
}

/** What stands in a room besides what every room has. */
export interface Interior {
  readonly meshes: readonly Object3D[]
  readonly rig: Rig
  readonly screen: ScreenPlace
  readonly petals: PetalColours
  /** What the seats draw in by. */
  readonly pieces: Pieces
  /** Called once a frame after the lamps have been set; `wanted` is what of the room is needed. */
  update(frame: Frame, wanted: Stretch, sitters: Sitters): void
}

/** Who sits where, slot by slot, as far as a room must know: they stand in its light. */
export interface Sitters {
  readonly capacity: number
  /** 1 where a slot holds somebody, and where they sit. */
  readonly present: Uint8Array
  readonly seated: Uint8Array
  /** Three floats each, metres of the room. */
  readonly place: Float32Array
}

/** The room a show is held in. Its object must stand at the origin: light is reckoned in the room's metres. */
export interface Room {
  readonly object: Object3D
  /** Settled when the room can be shown. */
  readonly ready: Promise<void>
  setHouse(words: HouseWords): void
  /** Pictures and films of the show, in the order of its cues. */
  expect(contents: readonly PictureContent[]): void
  update(frame: Frame, sitters: Sitters): void
  /** What is projected, for whoever measures. */
  projected(): WallPictureState
  dispose(): void
}

export function openRoom(whole: Gpu, venue: Venue, building: Building): Room {
  const gpu = whole.scope()
  const object = new Object3D()
  object.name = venue.id
  object.matrixAutoUpdate = false

  const ends = endsOf(venue.seats)
  const wanted = wholeRoom()
  const interior = building.build(gpu, venue)
  const screen = createScreen(gpu, interior.screen)
  const falling = [petals(gpu, interior.petals), rainOfLight(gpu)] as const
  object.add(...interior.meshes, falling[0].mesh, falling[1].mesh, ...screen.meshes)

  const fall = (which: 0 | 1, level: number) => {
    falling[which].level.value = level
    falling[which].mesh.visible = level > 0
  }

  return {
    object,
    ready: Promise.resolve(),
    setHouse: screen.setHouse,
    expect: screen.expect,
    projected: screen.state,
    update(frame, sitters) {
      drawTowards(wanted, frame.gathering, ends, interior.pieces, frame.seconds)
      lightRoom(gpu.light, frame, interior.rig, wanted)
      interior.update(frame, wanted, sitters)
      const { petals: petalling, rain } = frame.stage.effects
      fall(0, frame.calm ? 0 : petalling)
      fall(1, frame.calm ? 0 : rain)
      screen.update(frame)
    },
    dispose() {
      object.clear()
      screen.dispose()
      gpu.dispose()
    },
  }
}
