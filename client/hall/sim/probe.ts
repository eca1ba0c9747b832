import type { WebGLRenderer } from 'three'
import type { Stage } from '#shared/show/stage.ts'
import { pageNow } from '../../net/index.ts'
import type { WallPictureState } from '../../venue/index.ts'
import type { OpenHall } from './open-hall.ts'

/** What whoever measures may read with `?probe` in the address. It can change nothing. */
export interface Probe {
  /** Settled once seated with the first frame of the stage drawn. */
  readonly ready: Promise<void>
  show(): { id: string; state: string; showTimeMs: number; serverTimeMs: number; lookNumber: number | null }
  /** What `stageAt` gave for the frame last drawn. */
  stage(): Stage
  clock(): { offsetMs: number; errorMs: number; rttMs: number } | null
  house(): { gallery: number | null; seat: string | null; attendees: number; claps: number }
  frame(): {
    drawCalls: number
    triangles: number
    textures: number
    geometries: number
    programs: number
    scriptMs: number
  }
  audio(): { trackTimeMs: number | null; errorMs: number | null; state: string }
  line(): string
  /** How the hall behaves towards its visitor. */
  manner(): { calm: boolean; music: number }
  /** What is projected on the wall; null before there is a picture of the hall. */
  screen(): WallPictureState | null
}

declare global {
  interface Window {
    frontRow?: Probe
  }
}

/** Puts the probe in place. Gives the way to take it away. */
export function exposeProbe(show: string, hall: OpenHall, renderer: () => WebGLRenderer | null): () => void {
  if (!new URLSearchParams(location.search).has('probe')) return () => undefined
  window.frontRow = {
    ready: new Promise((resolve) => {
      const look = () => hall.store.getState().drawn && resolve()
      look()
      hall.store.subscribe(look)
    }),
    show() {
      const page = pageNow()
      const view = hall.run?.view
      const { phase, lookNumber } = hall.store.getState()
      return {
        id: show,
        state: view?.transport.phase ?? phase,
        showTimeMs: view?.showTimeAt(page) ?? 0,
        serverTimeMs: view?.wallAt(page) ?? 0,
        lookNumber: hall.run?.stage.lookNumber ?? lookNumber,
      }
    },
    stage: () => structuredClone(hall.run!.stage),
    clock: () => hall.visit?.clock.estimate(pageNow()) ?? null,
    house() {
      const { gallery, seat, house } = hall.store.getState()
      return { gallery, seat, attendees: house.attendees, claps: house.claps }
    },
    frame() {
      const info = renderer()?.info
      return {
        drawCalls: info?.render.calls ?? 0,
        triangles: info?.render.triangles ?? 0,
        textures: info?.memory.textures ?? 0,
        geometries: info?.memory.geometries ?? 0,
        programs: info?.programs?.length ?? 0,
        scriptMs: hall.run?.scriptMs ?? 0,
      }
    },
    audio() {
      const sound = hall.run?.sound.sound
      const { audio, music, errorMs } = sound?.state() ?? { audio: 'locked', music: 'none', errorMs: null }
      return { trackTimeMs: sound?.trackTime() ?? null, errorMs, state: `${audio}/${music}` }
    },
    screen: () => hall.run?.projected() ?? null,
    line: () => hall.store.getState().line.is,
    manner: () => ({
      calm: hall.run?.calm ?? false,
      music: hall.run?.sound.volumes.music ?? 0,
    }),
  }
  return () => {
    delete window.frontRow
  }
}
