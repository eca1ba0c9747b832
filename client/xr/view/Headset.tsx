import { useThree } from '@react-three/fiber'
import { createXRStore, useXR, XR, XROrigin } from '@react-three/xr'
import { useEffect, useState } from 'react'
import type { Group } from 'three'
import type { SeatPlace } from '#shared/venue/venue.ts'
import { HeadsetBody } from '../sim/headset-body.ts'

/** A steady 72 is kinder to the stomach than an unsteady 120. */
const FRAMES_A_SECOND = 72

const store = createXRStore({
  emulate: false,
  // What hands hold is described by files of ours: nothing is fetched from elsewhere.
  baseAssetPath: new URL('/headset/', location.href).href,
  defaultControllerProfileId: 'generic-trigger-squeeze-thumbstick',
  offerSession: false,
  enterGrantedSession: false,
  foveation: 0.7,
  frameRate: (rates) =>
    Array.from(rates).includes(FRAMES_A_SECOND) ? FRAMES_A_SECOND : (Array.from(rates)[0] ?? false),
  controller: false,
  hand: false,
  gaze: false,
  screenInput: false,
  transientPointer: false,
  handTracking: true,
  anchors: false,
  bodyTracking: false,
  hitTest: false,
  meshDetection: false,
  planeDetection: false,
  domOverlay: false,
})

/** Asks the browser for the headset. Has to come from a press. */
export async function enterHeadset(): Promise<void> {
  await store.enterVR()
}

interface HeadsetProps {
  readonly seat: SeatPlace
  /** Is handed the body that is tracked while the headset is worn, and null after. */
  readonly onBody: (body: HeadsetBody | null) => void
}

/** Puts whoever wears the headset into their seat. */
export function Headset({ seat, onBody }: HeadsetProps) {
  const [origin, setOrigin] = useState<Group | null>(null)
  return (
    <XR store={store}>
      {/* A headset looks along −z where its wearer sat down; a seat faces its heading, from +z towards +x. */}
      <group ref={setOrigin} position={[seat.x, seat.y, seat.z]} rotation-y={seat.facing + Math.PI}>
        <XROrigin />
      </group>
      {origin !== null && <Body origin={origin} onBody={onBody} />}
    </XR>
  )
}

function Body({ origin, onBody }: { origin: Group; onBody: HeadsetProps['onBody'] }) {
  const renderer = useThree((state) => state.gl)
  const isWorn = useXR((state) => state.session !== undefined)
  useEffect(() => {
    if (!isWorn) return
    const body = new HeadsetBody(renderer, origin)
    onBody(body)
    return () => {
      onBody(null)
      body.dispose()
    }
  }, [renderer, origin, isWorn, onBody])
  return null
}
