import { type Camera, Group, type WebGLRenderer } from 'three'
import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { type Language, textIn } from '#shared/show/text.ts'
import type { Venue } from '#shared/venue/venue.ts'
import { createCrowd, type People } from '../../crowd/index.ts'
import type { Frame } from '../../frame/index.ts'
import { createGpu } from '../../gpu/index.ts'
import { createRunway } from '../../runway/index.ts'
import { type Building, openRoom, type PictureContent, type WallPictureState } from '../../venue/index.ts'

/** What can be seen of the hall: the room, who walks and who watches. Owner of all of it on the GPU. */
export interface HallScene {
  readonly object: Group
  /** Settled when the room itself can be shown. */
  readonly ready: Promise<void>
  /** Fetches what the models wear. Gives progress from 0 to 1. */
  load(onProgress: (share: number) => void): Promise<void>
  speak(language: Language): void
  update(frame: Frame, camera: Camera, people: People): void
  /** What is projected on the wall, for whoever measures. */
  projected(): WallPictureState
  dispose(): void
}

export function createHallScene(
  renderer: WebGLRenderer,
  venue: Venue,
  building: Building,
  run: RunOfShow,
  passages: () => readonly Passage[],
): HallScene {
  const gpu = createGpu(renderer, building.optics)
  const hall = openRoom(gpu, venue, building)
  const runway = createRunway(gpu, run, () => ({ passages: passages() }))
  const crowd = createCrowd(gpu, venue)
  const object = new Group()
  hall.expect(picturesOf(run))
  object.add(hall.object, runway.object, crowd.object)
  const names = new Map(run.looks.map((look) => [look.number, look.name]))

  return {
    object,
    ready: hall.ready,
    load: (onProgress) => runway.load(onProgress),
    speak(language) {
      hall.setHouse({
        title: textIn(run.house.name, language),
        lookName: (number) => textIn(names.get(number) ?? '', language),
        say: (text) => textIn(text, language),
      })
    },
    projected: hall.projected,
    // The order of a frame: light first, then who walks in it, then who watches them.
    update(frame, camera, people) {
      gpu.see(camera)
      hall.update(frame, people)
      runway.update(frame)
      crowd.update(frame, people)
    },
    dispose() {
      crowd.dispose()
      runway.dispose()
      hall.dispose()
      object.clear()
      gpu.dispose()
    },
  }
}

/** What a show projects, in the order of its cues. */
const picturesOf = ({ cues }: RunOfShow): PictureContent[] =>
  cues
    .flatMap((cue) => (cue.kind === 'group' ? cue.cues : [cue]))
    .flatMap((cue) =>
      cue.kind === 'screen' && (cue.content.type === 'image' || cue.content.type === 'film')
        ? [cue.content]
        : [],
    )
