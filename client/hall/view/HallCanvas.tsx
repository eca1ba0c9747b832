import { Canvas, useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { NoToneMapping } from 'three'
import type { HallRun } from '../sim/hall-run.ts'
import type { HallScene } from '../sim/hall-scene.ts'
import { pointerGaze } from '../sim/pointer-gaze.ts'

/** A picture of at most this many pixels across one point of the screen: more is not seen, and costs. */
const DENSEST = 2

/** The hall as a picture that fills its box. Everything in it is plain three; React only gives it a place. */
export function HallCanvas({ run, label }: { run: HallRun; label: string }) {
  return (
    <Canvas
      aria-label={label}
      role="img"
      dpr={[1, DENSEST]}
      gl={{ antialias: true, toneMapping: NoToneMapping, powerPreference: 'high-performance' }}
      camera={{ fov: 52, near: 0.05, far: 80 }}
      style={{ position: 'absolute', inset: 0, touchAction: 'none' }}
    >
      <HallPicture run={run} />
    </Canvas>
  )
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
