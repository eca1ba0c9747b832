import { Object3D, type Vector3 } from 'three'
import type { Passage } from '#shared/show/passage.ts'
import type { RunOfShow } from '#shared/show/run-of-show.ts'
import { beatMs } from '#shared/show/span.ts'
import type { ModelOnStage, Stage } from '#shared/show/stage.ts'
import { type Ms, ms } from '#shared/units/units.ts'
import type { Frame } from '../../frame/index.ts'
import { type Gpu, Shades } from '../../gpu/index.ts'
import { Bones, MOST_WALKERS } from './bones.ts'
import type { Showing } from './figure.ts'
import { shadeFeet } from './footing.ts'
import { KeyShadows, SHADOWED } from './key-shadow.ts'
import { type Hanger, Rails } from './rails.ts'
import { Spots } from './spots.ts'
import { Walkers } from './walkers.ts'

/** The models of a show as drawn. */
export interface Runway {
  readonly object: Object3D
  /** Fetches the looks that open the show; `onProgress` gets shares from 0 to 1. */
  load(onProgress: (share: number) => void): Promise<void>
  /** Whether a look, by its index in the run, can be shown or cannot be had: nothing more is to come of it. */
  has(look: number): boolean
  /** Whether a look, by its index in the run, cannot be had; one that may be is sent for. */
  lacks(look: number): boolean
  update(frame: Frame): void
  dispose(): void
}

/** What of a timeline the runway reads. */
export interface Passages {
  readonly passages: readonly Passage[]
}

/** Looks that are fetched before the show begins, and how many ahead while it runs. */
const FIRST_LOOKS = 3
const LOOKS_AHEAD = 2
const APPEAR_RATE = 2.5

export function createRunway(whole: Gpu, run: RunOfShow, timelineOf: () => Passages): Runway {
  const gpu = whole.scope()
  const object = new Object3D()
  object.name = `models of ${run.id}`
  object.matrixAutoUpdate = false
  const bones = gpu.keep(new Bones())
  const shades = new Shades(gpu, MOST_WALKERS * 2, 'shade')
  object.add(shades.mesh)
  const keys = new KeyShadows(gpu)
  const rails = new Rails(gpu, run, bones, keys.map, (figure) => {
    object.add(figure.object)
    keys.scene.add(figure.shadow)
  })
  const walkers = new Walkers(beatMs(run.music))
  const showing: Showing = {
    row: 0,
    x: 0,
    z: 0,
    heading: 0,
    appear: 0,
    away: 0,
    tile: -1,
    detail: 0,
    seconds: 0,
  }

  const walk = (stage: Stage, model: ModelOnStage, row: number, hanger: Hanger) => {
    const { gait } = hanger.look
    const passage = timelineOf().passages[model.passage]
    if (!passage) return
    const t = ms(stage.showTime + (stage.panicFor ?? 0))
    const skeleton = walkers.pose(passage, gait, t, bones.row(row))
    shadeFeet(shades, skeleton, bones.row(row), hanger.appear)
  }

  const nearest = new Int32Array(SHADOWED)
  const spots = new Spots(SHADOWED)

  /** Draws the shadows of those lit in full, once their bones are where they should be. */
  const shadow = (stage: Stage) => {
    for (let i = 0; i < stage.models.length && i < MOST_WALKERS; i++) {
      const { look, x, z } = stage.models[i]!
      const tile = spots.of(look)
      const figure = tile >= 0 ? rails.hanging(look)?.figure : null
      if (figure) keys.draw(figure, tile, figure.key, x, z, figure.toKey)
    }
  }

  const show = (stage: Stage, seconds: number) => {
    nearestOf(stage, gpu.eye, nearest)
    spots.update(nearest, seconds)
    for (let i = 0; i < stage.models.length && i < MOST_WALKERS; i++) {
      const model = stage.models[i]!
      const hanger = rails.want(model.look, stage.showTime)
      if (!hanger?.figure) continue
      hanger.appear = Math.min(1, hanger.appear + APPEAR_RATE * seconds)
      walk(stage, model, i, hanger)
      showing.row = i
      showing.x = model.x
      showing.z = model.z
      showing.heading = model.heading
      showing.appear = hanger.appear
      showing.away = awayOf(model, gpu.eye)
      showing.tile = spots.of(model.look)
      showing.detail = showing.tile < 0 ? 0 : spots.level[showing.tile]!
      showing.seconds = seconds
      hanger.figure.show(showing)
    }
  }

  return {
    object,
    async load(onProgress) {
      const first = openingLooks(run)
      for (let done = 0; done < first.length; done++) {
        await rails.ready(first[done]!)
        onProgress((done + 1) / first.length)
      }
    },
    has(look) {
      const hanger = rails.hanging(look)
      return hanger !== null && hanger.state !== 'fetching'
    },
    lacks(look) {
      const hanger = rails.want(look, 0)
      return hanger === null || hanger.state === 'missing'
    },
    update({ stage, seconds }) {
      shades.clear()
      hideAbsent(rails, stage)
      show(stage, seconds)
      fetchAhead(rails, timelineOf(), stage.showTime)
      bones.publish()
      shades.publish()
      shadow(stage)
    },
    dispose() {
      rails.dispose()
      object.clear()
      gpu.dispose()
    },
  }
}

function openingLooks(run: RunOfShow): number[] {
  return run.lineUp
    .slice(0, FIRST_LOOKS)
    .map((number) => run.looks.findIndex((look) => look.number === number))
    .filter((look) => look >= 0)
}

const awayOf = ({ x, z }: ModelOnStage, eye: Vector3): number => Math.hypot(x - eye.x, z - eye.z)

/** Writes whose look is nearest to the eye, then whose is next; −1 where there is nobody. */
function nearestOf(stage: Stage, eye: Vector3, nearest: Int32Array): void {
  nearest.fill(-1)
  let first = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (let i = 0; i < stage.models.length && i < MOST_WALKERS; i++) {
    const away = awayOf(stage.models[i]!, eye)
    if (away < first) {
      second = first
      nearest[1] = nearest[0]!
      first = away
      nearest[0] = stage.models[i]!.look
    } else if (away < second) {
      second = away
      nearest[1] = stage.models[i]!.look
    }
  }
}

/** Those who have left are not drawn, and fade in anew when they come back. */
function hideAbsent(rails: Rails, stage: Stage): void {
  for (let look = 0; look < rails.length; look++) {
    const hanger = rails.hanging(look)
    if (!hanger?.figure || onStage(stage, look)) continue
    hanger.appear = 0
    hanger.figure.hide()
  }
}

function onStage(stage: Stage, look: number): boolean {
  for (let i = 0; i < stage.models.length; i++) if (stage.models[i]!.look === look) return true
  return false
}

/** Sends for the looks that come out next. */
function fetchAhead(rails: Rails, { passages }: Passages, now: Ms): void {
  let ahead = 0
  for (let i = 0; i < passages.length && ahead < LOOKS_AHEAD; i++) {
    const { startsAt, look } = passages[i]!
    if (startsAt <= now) continue
    rails.want(look, startsAt)
    ahead++
  }
}
