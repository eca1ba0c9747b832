import { Canvas, useFrame, useThree } from '@react-three/fiber'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { WebGLRenderer, type WebGLRendererParameters } from 'three'
import { useStore } from 'zustand'
import type { SeatPlace } from '#shared/venue/venue.ts'
import type { HallRun } from '../sim/hall-run.ts'
import type { HallScene } from '../sim/hall-scene.ts'
import { pointerGaze } from '../sim/pointer-gaze.ts'
import type { TrackedBody } from '../sim/self-pose.ts'
import { noteDrawing } from './can-draw.ts'
import { DENSEST, Density } from './density.ts'
import { headsetDoor } from './headset.ts'

interface HallCanvasProps {
  /** Null while the next hall is being found: the picture stays dark. */
  readonly run: HallRun | null
  readonly label: string
  /** Not drawn while true. */
  readonly resting?: boolean
  /** Pixels across one point of the screen, at most. */
  readonly densest?: number
  /** Is handed the renderer, and null when it is gone. */
  readonly onRenderer?: (renderer: WebGLRenderer | null) => void
}

/** The hall as a picture that fills its box. Everything in it is plain three; React only gives it a place. */
export function HallCanvas({ run, label, resting = false, densest = DENSEST, onRenderer }: HallCanvasProps) {
  return (
    <Canvas
      aria-label={label}
      role="img"
      dpr={[1, densest]}
      frameloop={resting ? 'never' : 'always'}
      flat
      gl={openRenderer}
      camera={{ fov: 52, near: 0.05, far: 80 }}
      style={{ position: 'absolute', inset: 0, touchAction: 'none' }}
    >
      {onRenderer && <Renderer onRenderer={onRenderer} />}
      <Smoothness densest={densest} />
      {run && <HallPicture run={run} />}
      {run && <InHeadset run={run} />}
    </Canvas>
  )
}

/** Opens the renderer, or gives the picture up: then this waits for ever, and the hall is told in words instead. */
async function openRenderer(given: WebGLRendererParameters): Promise<WebGLRenderer> {
  const canvas = given.canvas as HTMLCanvasElement
  const context = canvas.getContext('webgl2', { antialias: true, powerPreference: 'high-performance' })
  noteDrawing(context !== null)
  return context === null ? new Promise(() => undefined) : new WebGLRenderer({ ...given, context })
}

function Renderer({ onRenderer }: { onRenderer: (renderer: WebGLRenderer | null) => void }) {
  const renderer = useThree((state) => state.gl)
  useEffect(() => {
    onRenderer(renderer)
    return () => onRenderer(null)
  }, [renderer, onRenderer])
  return null
}

/** Draws fewer pixels where frames come too slowly. */
function Smoothness({ densest }: { densest: number }) {
  const setDpr = useThree((state) => state.setDpr)
  const density = useMemo(() => new Density(Math.min(densest, window.devicePixelRatio)), [densest])
  useFrame((state, seconds) => {
    // A headset has its own way of drawing fewer.
    if (state.gl.xr.isPresenting) return
    const wanted = density.take(seconds)
    if (wanted !== null) setDpr(wanted)
  })
  return null
}

function HallPicture({ run }: { run: HallRun }) {
  const renderer = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const hall = useRef<HallScene | null>(null)

  useEffect(() => {
    const built = run.build(renderer)
    hall.current = built
    scene.add(built.object)
    const stopGazing = pointerGaze(renderer.domElement, run.viewer)
    return () => {
      stopGazing()
      scene.remove(built.object)
      hall.current = null
      built.dispose()
    }
  }, [run, renderer, scene])

  useFrame((state, seconds) => {
    if (hall.current === null) return
    run.step(state.camera, seconds, !state.gl.xr.isPresenting)
    run.drawn()
  })
  return null
}

/** The same hall for both eyes, from the seat, for whoever puts a headset on. */
function InHeadset({ run }: { run: HallRun }) {
  const Headset = useStore(headsetDoor, (door) => door.Headset)
  const [seat, setSeat] = useState<SeatPlace>(run.viewer.seat)
  const wear = useCallback(
    (body: TrackedBody | null) => {
      run.self.tracked = body
      if (body !== null) run.viewer.sit(run.viewer.seat)
      setSeat(run.viewer.seat)
    },
    [run],
  )
  return Headset && <Headset seat={seat} onBody={wear} />
}
